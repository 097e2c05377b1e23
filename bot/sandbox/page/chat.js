import { by, el } from './dom.js';
import { day } from './dates.js';
import { get, post } from './api.js';
import { drawMessage } from './message.js';
import { state } from './state.js';
import { failed } from './dialog.js';

// The open chat: its messages on the page, kept in step with the events.

const log = by('log');
let lastDay = '';
let newest = 0;
let act = {};
let typing = null;

export const bind = (handlers) => { act = handlers; };

// load draws the open chat from the start and resolves to its commands and
// reply keyboard.
export async function load() {
  const here = state.here;
  const chat = await get('chat', { person: here.person, chat: here.id });
  if (state.here !== here) return null;
  lastDay = '';
  newest = 0;
  log.replaceChildren();
  if (chat.messages.length === 0) log.append(el('div', { class: 'hello' }, hello()));
  for (const m of chat.messages) append(m);
  toEnd();
  markRead();
  return chat;
}

function hello() {
  if (state.here.group) return '这个群里还没有消息。';
  return state.bot.description || '按“开始”，与机器人的对话就从这里开始。';
}

const own = (m) => !m.bot && m.fromId === state.here.person;

function append(m) {
  log.querySelector('.hello')?.remove();
  const on = day(m.date);
  if (on !== lastDay) log.append(el('div', { class: 'day' }, on));
  lastDay = on;
  newest = m.id;
  log.append(drawMessage(m, own(m), state.here.group, act));
}

const find = (id) => log.querySelector(`[data-id="${id}"]`);

// take applies an event of the open chat.
export function take(e) {
  if (e.chat !== state.here?.id) return;
  if (e.kind === 'action') return showTyping();
  const follow = atEnd();
  if (e.kind === 'delete') find(e.message)?.remove();
  if (e.kind === 'edit' && e.view) find(e.message)?.replaceWith(drawMessage(e.view, own(e.view), state.here.group, act));
  if (e.kind === 'message' && e.view && e.message > newest) {
    hideTyping();
    append(e.view);
    markRead();
  }
  if (follow || (e.view && own(e.view))) toEnd();
}

function showTyping() {
  hideTyping();
  const node = el('div', { class: 'note' }, '机器人正在处理…');
  log.append(node);
  typing = { node, timer: setTimeout(hideTyping, 5000) };
  toEnd();
}

function hideTyping() {
  if (!typing) return;
  clearTimeout(typing.timer);
  typing.node.remove();
  typing = null;
}

function markRead() {
  if (!newest || document.hidden) return;
  const { person, id } = state.here;
  post('read', { person, chat: id, message: newest }).catch(failed);
}

document.addEventListener('visibilitychange', () => { if (state.here) markRead(); });

// The composer grows and shrinks; whoever reads the newest message keeps seeing it.
let following = true;
new ResizeObserver(() => { if (following) toEnd(); }).observe(log);

const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;

export function toEnd() {
  log.scrollTop = log.scrollHeight;
  following = true;
  by('down').hidden = true;
}

export function jump(id) {
  const node = find(id);
  node?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

log.addEventListener('scroll', () => { following = atEnd(); by('down').hidden = following; });
by('down').addEventListener('click', toEnd);
// A picture that arrives late must not push the newest message out of sight.
log.addEventListener('load', (e) => { if (e.target.tagName === 'IMG' && log.scrollHeight - log.scrollTop - log.clientHeight < 500) toEnd(); }, true);
