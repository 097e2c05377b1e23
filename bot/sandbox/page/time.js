import { by, el } from './dom.js';
import { post } from './api.js';
import { clock, day, isoDay } from './dates.js';
import { ask, failed } from './dialog.js';
import { state } from './state.js';

// The clock on top and its buttons.

export function drawTime() {
  by('now').textContent = `${day(state.now)} ${clock(state.now)}`;
}

async function move(wish) {
  const buttons = document.querySelectorAll('.moves button');
  buttons.forEach((b) => { b.disabled = true; });
  document.body.classList.add('moving');
  try {
    await post('advance', wish);
  } catch (error) {
    failed(error);
  }
  document.body.classList.remove('moving');
  buttons.forEach((b) => { b.disabled = false; });
}

for (const button of document.querySelectorAll('.moves button[data-by], .moves button[data-next]')) {
  button.addEventListener('click', async () => {
    await move({ by: button.dataset.by, next: button.dataset.next });
    button.focus();
  });
}

by('goto').addEventListener('click', async () => {
  const date = el('input', { type: 'date', min: isoDay(state.now), value: isoDay(state.now + 864e5), required: true });
  const hour = el('input', { type: 'time', value: '09:00', required: true });
  const said = await ask('把时钟拨到', '一路上到点的提醒都会照常发出。时钟只能往前走。', [['date', '日期', date], ['hour', '时刻', hour]], '拨过去');
  if (said) move({ to: `${said.date}T${said.hour}` });
});

// On a running clock the minutes pass on the page too.
let seen = { at: 0, real: 0 };
export function setNow(ms) {
  state.now = ms;
  seen = { at: ms, real: performance.now() };
  drawTime();
}
setInterval(() => {
  if (!state.running || !seen.at) return;
  state.now = seen.at + performance.now() - seen.real;
  drawTime();
}, 1000);
