import { avatar, by, el } from './dom.js';
import { get, post } from './api.js';
import { alertBox, ask, copy, failed, showPicture, toast } from './dialog.js';
import * as chat from './chat.js';
import * as composer from './composer.js';
import * as links from './links.js';
import { drawList } from './list.js';
import { fill, groupOf, personOf, state } from './state.js';
import { setNow } from './time.js';
import { drawMore } from './more.js';

const waiting = new Map(); // presses that have no answer yet: query → button

async function open(id, group) {
  const members = group ? groupOf(id).members : [];
  state.here = { id, group, person: group ? members.find((m) => m === state.here?.person) ?? members[0] : id };
  location.hash = (group ? 'g' : 'p') + id;
  by('panes').classList.add('open');
  composer.reset();
  drawHead();
  drawList(open);
  await reload();
  if (matchMedia('(pointer: fine)').matches) (by('composer').hidden ? by('entry-start') : by('text')).focus();
}

async function reload() {
  if (!state.here) return;
  try {
    const content = await chat.load();
    if (content) composer.equip(content);
  } catch (error) { failed(error); }
}

function drawHead() {
  if (!state.here) return;
  const { id, group, person } = state.here;
  const who = group ? groupOf(id) : personOf(id);
  if (!who) return;
  avatar(group ? who.title : who.name, group, by('head-avatar'));
  by('title').textContent = group ? who.title : who.name;
  by('subtitle').textContent = group ? who.members.map((m) => personOf(m)?.name).join('、') : [who.about, '与机器人的对话'].filter(Boolean).join(' · ');
  by('as-label').hidden = !group;
  if (group) {
    by('as').replaceChildren(...who.members.map((m) => el('option', { value: m }, personOf(m)?.name ?? '')));
    by('as').value = String(person);
  }
  const ready = group || (who.started && !who.blocked && !who.gone);
  by('composer').hidden = !ready;
  by('entry').hidden = ready;
  if (!ready) {
    by('entry-text').textContent = who.gone ? '此账号已注销。' : who.blocked ? '已屏蔽机器人。' : `${who.name} 还没有和机器人说过话。`;
    by('entry-link').hidden = who.blocked || who.gone;
    by('entry-start').hidden = who.gone;
    by('entry-start').textContent = who.blocked ? '解除屏蔽' : '开始';
  }
}

const act = {
  async press(m, row, column, button, node) {
    if (button.kind === 'url') return links.press(button.url, open);
    if (button.kind === 'copy') return copy(button.copy);
    node.classList.add('busy');
    try {
      const { query } = await post('press', { person: state.here.person, chat: state.here.id, message: m.id, row, column });
      waiting.set(query, node);
      setTimeout(() => free(query), 15000);
    } catch (error) {
      node.classList.remove('busy');
      failed(error);
    }
  },
  link: (url) => links.follow(url, open),
  say: composer.say,
  answer: composer.answer,
  picture: showPicture,
  jump: chat.jump,
};

function free(query) {
  waiting.get(query)?.classList.remove('busy');
  waiting.delete(query);
}

function answered(e) {
  free(e.query);
  if (!e.text || e.person !== state.here?.person) return;
  if (e.alert) alertBox(e.text); else toast(e.text);
}

let pending = null;
function refreshSoon() {
  pending ??= setTimeout(async () => {
    pending = null;
    try { await refresh(); } catch (error) { failed(error); }
  }, 120);
}

async function refresh() {
  fill(await get('state'));
  setNow(state.now);
  drawList(open);
  drawHead();
  drawLink();
}

function take(e) {
  setNow(e.now);
  if (e.kind === 'toast') return answered(e);
  if (['message', 'edit', 'delete', 'action'].includes(e.kind)) chat.take(e);
  if (e.kind === 'commands' || e.kind === 'chat' || e.kind === 'profile' || (e.kind === 'message' && e.chat === state.here?.id)) equipSoon();
  if (e.kind !== 'action') refreshSoon();
}

let equipping = null;
function equipSoon() {
  equipping ??= setTimeout(async () => {
    equipping = null;
    const here = state.here;
    if (!here) return;
    const content = await get('chat', { person: here.person, chat: here.id }).catch(() => null);
    if (content && state.here === here) composer.equip(content);
  }, 200);
}

let connected = false;
function drawLink() {
  const link = by('link');
  link.className = 'link ' + (!connected ? 'off' : state.bot.up ? 'up' : 'down');
  link.textContent = !connected ? '与沙箱断开' : state.bot.up ? '机器人在线' : '机器人未运行';
}

function listen() {
  const events = new EventSource('/sim/events');
  events.onopen = async () => {
    const again = connected === false;
    connected = true;
    await refresh().catch(failed);
    if (again) await reload();
  };
  events.onmessage = (e) => take(JSON.parse(e.data));
  events.onerror = () => { connected = false; drawLink(); };
}

by('back').addEventListener('click', () => { by('panes').classList.remove('open'); state.here = null; location.hash = ''; drawList(open); });
by('as').addEventListener('change', (e) => { state.here = { ...state.here, person: Number(e.target.value) }; reload(); });
by('entry-start').addEventListener('click', async () => {
  const who = personOf(state.here.id);
  const link = by('entry-link').value.trim();
  const start = link.includes('t.me/') ? links.payload(link) : link;
  if (start === null) return failed(new Error('这不是这个机器人的链接。'));
  by('entry-link').value = '';
  await (who.blocked ? post('block', { person: who.id, on: false }) : post('start', { person: who.id, text: start })).catch(failed);
});
by('entry-link').addEventListener('keydown', (e) => { if (e.key === 'Enter') by('entry-start').click(); });
by('add').addEventListener('click', async () => {
  const said = await ask('新增人员', '虚构一个人，就能以他的身份和机器人对话。', [
    ['name', '姓名', el('input', { required: true, maxlength: 20 })],
    ['about', '单位、职务（可不填）', el('input', { maxlength: 40 })],
  ], '新增');
  if (!said) return;
  try {
    const { id } = await post('people', said);
    await refresh();
    open(id, false);
  } catch (error) { failed(error); }
});

chat.bind(act);
drawMore();
await refresh().catch(failed);
listen();
const wanted = /^#([pg])(-?\d+)$/.exec(location.hash);
if (wanted && (wanted[1] === 'g' ? groupOf : personOf)(Number(wanted[2]))) await open(Number(wanted[2]), wanted[1] === 'g');
else if (matchMedia('(min-width: 761px)').matches && state.people.length) await open(state.people[0].id, false);
