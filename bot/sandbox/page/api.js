// The page's calls to the sandbox. Every failure becomes a sentence a player
// understands; what the sandbox itself said follows when nothing fits.

const sentences = [
  [/no ring ahead/, '日程上没有下一个节点。'],
  [/clock is being moved/, '时钟正在走，请稍候。'],
  [/still waiting for/, '机器人还没有处理完，时钟停在了半路。'],
  [/has blocked the bot/, '此人已屏蔽机器人，解除屏蔽后才能发送。'],
  [/has not pressed START/, '请先按“开始”。'],
  [/is deactivated/, '此账号已注销。'],
  [/no such button/, '这个按钮已经不在了。'],
  [/start payload/, '链接里的邀请码不完整。'],
  [/caption longer/, '文件说明最多1024个字。'],
  [/is empty/, '空文件发不出去。'],
  [/name of 1 to 64/, '姓名要写1到64个字。'],
];

export async function get(call, query = {}) {
  return read(await fetch('/sim/' + call + '?' + new URLSearchParams(query)));
}

export async function post(call, wish = {}) {
  return read(await fetch('/sim/' + call, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish),
  }));
}

export async function upload(query, files) {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return read(await fetch('/sim/upload?' + new URLSearchParams(query), { method: 'POST', body: form }));
}

async function read(response) {
  const text = await response.text();
  let value = null;
  try { value = JSON.parse(text); } catch { value = { error: text }; }
  if (response.ok) return value;
  const said = String(value?.error ?? text).trim();
  const known = sentences.find(([sign]) => sign.test(said));
  throw new Error(known ? known[1] : '没有办成：' + said);
}
