import { el } from './dom.js';
import { post } from './api.js';
import { ask, copy, failed } from './dialog.js';
import { personOf, state } from './state.js';

// payload is the start parameter of a link to the bot's own chat, null for any
// other link.
export function payload(url) {
  const found = /^(?:https?:\/\/)?t\.me\/([A-Za-z0-9_]+)\/?(?:\?(.*))?$/.exec(url.trim());
  if (!found || found[1].toLowerCase() !== state.bot.username.toLowerCase()) return null;
  return new URLSearchParams(found[2] ?? '').get('start') ?? '';
}

// press opens the link of a button as the person who pressed it.
export function press(url, open) {
  const start = payload(url);
  if (start === null) return outside(url, open);
  return post('start', { person: state.here.person, text: start }).then(() => open(state.here.person, false), failed);
}

// follow opens a link in a text: an invitation is often meant for somebody
// else, so it asks who opens it.
export async function follow(url, open) {
  const start = payload(url);
  if (start === null) return outside(url, open);
  const who = el('select', {}, ...state.people.filter((p) => !p.gone).map((p) => el('option', { value: p.id }, p.about ? `${p.name}（${p.about}）` : p.name)));
  who.value = String(state.here.person);
  const said = await ask('打开链接', '由谁打开这个链接？', [['who', '人员', who]], '打开');
  if (!said) return;
  const person = Number(said.who);
  await post('start', { person, text: start }).then(() => open(person, false), failed);
}

async function outside(url, open) {
  const user = /^tg:\/\/user\?id=(\d+)/.exec(url);
  if (user && personOf(Number(user[1]))) return open(Number(user[1]), false);
  const share = /^https?:\/\/t\.me\/share\/url\?(.*)$/.exec(url);
  const text = share ? ['text', 'url'].map((k) => new URLSearchParams(share[1]).get(k)).filter(Boolean).join('\n') : url;
  if (await ask(share ? '转发给别人' : '外部链接', share ? text : url + '\n\n沙箱不连外网，这个链接在这里打不开。', [], '复制', '关闭')) copy(text);
}
