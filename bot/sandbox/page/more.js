import { by, el } from './dom.js';
import { post } from './api.js';
import { failed } from './dialog.js';
import { personOf, state } from './state.js';

// The menu of rarer acts at the top right of a chat.
export function drawMore() {
  const button = by('more');
  const menu = by('more-menu');
  const close = () => { menu.hidden = true; button.setAttribute('aria-expanded', 'false'); };
  button.addEventListener('click', () => {
    if (!menu.hidden) return close();
    menu.replaceChildren(...items().map(([label, call, wish]) => el('button', { type: 'button', role: 'menuitem', onclick: () => {
      close();
      post(call, { person: state.here.person, ...wish }).catch(failed);
    } }, label)));
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus();
  });
  menu.addEventListener('keydown', (e) => {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[e.key];
    if (step) { e.preventDefault(); document.activeElement[step]?.focus(); }
    if (e.key === 'Escape') { close(); button.focus(); }
  });
  document.addEventListener('click', (e) => { if (!menu.contains(e.target) && !button.contains(e.target)) close(); });
}

function items() {
  const list = [[state.running ? '时钟停住' : '时钟自己走', 'clock', { on: !state.running }]];
  const who = state.here && !state.here.group && personOf(state.here.id);
  if (!who) return list;
  if (who.started && !who.blocked) {
    list.unshift(['发一张贴纸', 'sticker', {}], ['发一段语音', 'voice', {}], ['再按一次“开始”', 'start', { text: '' }]);
    list.push(['屏蔽机器人', 'block', { on: true }]);
  }
  return list;
}
