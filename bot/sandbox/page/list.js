import { avatar, by, el } from './dom.js';
import { short } from './dates.js';
import { state } from './state.js';

// drawList draws the people and groups on the left; open is called with the
// chosen one.
export function drawList(open) {
  by('people').replaceChildren(...state.people.map((p) => entry({
    id: p.id, group: false, name: p.name, about: p.about, last: p.last, at: p.lastAt, unread: p.unread,
    mark: p.gone ? '已注销' : p.blocked ? '已屏蔽' : p.started ? '' : '未开始',
  }, open)));
  by('groups').replaceChildren(...state.groups.map((g) => entry({
    id: g.id, group: true, name: g.title, about: g.members.length + ' 人', last: g.last, at: g.lastAt, unread: 0, mark: '',
  }, open)));
  by('groups-title').hidden = state.groups.length === 0;
  const unread = state.people.reduce((n, p) => n + p.unread, 0);
  document.title = (unread ? `（${unread}）` : '') + '规划编制助手 · 沙箱';
}

function entry(v, open) {
  const current = state.here?.id === v.id;
  const badge = v.unread > 0 && el('span', { class: 'badge', 'aria-label': v.unread + ' 条未读' }, v.unread > 99 ? '99+' : String(v.unread));
  const button = el('button', { class: 'person', type: 'button', 'aria-current': current ? 'true' : 'false', onclick: () => open(v.id, v.group) },
    avatar(v.name, v.group),
    el('span', { class: 'who' }, el('b', {}, v.name), v.mark && el('span', { class: v.mark === '未开始' ? 'state' : 'state off' }, v.mark),
      v.about && el('span', { class: 'about' }, v.about),
      v.last && el('span', { class: 'last' }, v.last)),
    el('span', { class: 'side' }, el('span', {}, short(v.at, state.now)), badge));
  return el('li', {}, button);
}
