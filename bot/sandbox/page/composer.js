import { by, el } from './dom.js';
import { post, upload } from './api.js';
import { failed } from './dialog.js';
import { size } from './dates.js';
import { state } from './state.js';

// The line at the bottom: text, files, commands, the reply keyboard.

const text = by('text');
const pictures = /^image\/(png|jpeg)$/;
let files = [];
let answering = null;
let commands = [];
let asPhotos = true;

export function reset() {
  files = [];
  text.value = '';
  hideCommands();
  drawFiles();
  answer(null);
  grow();
}

// equip shows the menu and the reply keyboard of the open chat.
export function equip(chat) {
  commands = chat.commands;
  by('menu').hidden = commands.length === 0;
  const keyboard = by('keyboard');
  const rows = chat.keyboard?.rows ?? [];
  keyboard.hidden = rows.length === 0;
  keyboard.replaceChildren(...rows.map((row) => el('div', { class: 'row' }, ...row.map((label) =>
    el('button', { type: 'button', onclick: () => say(label) }, label)))));
  text.placeholder = chat.keyboard?.placeholder || '写消息…';
}

// say sends a text at once, as a press of a command or key does.
export function say(words) {
  const { person, id } = state.here;
  post('write', { person, chat: id, text: words, message: answering?.id ?? 0 }).catch(failed);
  answer(null);
  hideCommands();
}

export function answer(m) {
  answering = m;
  const bar = by('answering');
  bar.hidden = !m;
  if (!m) return;
  const what = document.createElement('div');
  what.innerHTML = m.html || m.file?.name || '';
  bar.replaceChildren(el('span', {}, '回复 ' + m.from + '：' + what.textContent),
    el('button', { type: 'button', 'aria-label': '取消回复', onclick: () => answer(null) }, '✕'));
  text.focus();
}

async function send() {
  const words = text.value.trim();
  const { person, id } = state.here;
  if (files.length === 0) {
    if (words) say(words);
  } else {
    const batch = files;
    const photos = asPhotos && batch.every((f) => pictures.test(f.type));
    try {
      await upload({ person, chat: id, caption: words, as: photos ? 'photo' : 'file' }, batch);
    } catch (error) {
      failed(error); // the files and the words stay where they are
      return;
    }
  }
  files = [];
  text.value = '';
  drawFiles();
  hideCommands();
  grow();
}

function addFiles(list) {
  files.push(...list);
  if (files.length > 10) {
    files = files.slice(0, 10);
    failed(new Error('一次最多十个文件。'));
  }
  drawFiles();
  text.focus();
}

function drawFiles() {
  const chosen = by('chosen');
  chosen.hidden = files.length === 0;
  chosen.replaceChildren(...files.map((f, i) => el('li', {}, `${f.name}（${size(f.size)}）`,
    el('button', { type: 'button', 'aria-label': '去掉 ' + f.name, onclick: () => { files.splice(i, 1); drawFiles(); } }, '✕'))));
  if (files.length > 0 && files.every((f) => pictures.test(f.type))) {
    const box = el('input', { type: 'checkbox', onchange: () => { asPhotos = box.checked; } });
    box.checked = asPhotos;
    chosen.append(el('li', {}, el('label', {}, box, '作为图片发送')));
  }
}

function drawCommands(start) {
  const fit = commands.filter((c) => c.command.startsWith(start));
  const list = by('commands');
  list.hidden = fit.length === 0;
  by('menu').setAttribute('aria-expanded', String(!list.hidden));
  list.replaceChildren(...fit.map((c) => el('button', { type: 'button', role: 'option', onclick: () => { text.value = ''; grow(); say('/' + c.command); } },
    el('b', {}, '/' + c.command), el('span', {}, c.description))));
}

function hideCommands() {
  by('commands').hidden = true;
  by('menu').setAttribute('aria-expanded', 'false');
}

function grow() {
  text.style.height = 'auto';
  if (!text.scrollHeight) return; // not shown, nothing to measure
  text.style.height = Math.min(text.scrollHeight + 2, innerHeight * 0.4) + 'px';
}

by('composer').addEventListener('submit', (e) => { e.preventDefault(); send(); });
by('attach').addEventListener('click', () => by('files').click());
by('files').addEventListener('change', (e) => { addFiles([...e.target.files]); e.target.value = ''; });
by('menu').addEventListener('click', () => {
  if (!by('commands').hidden) return hideCommands();
  drawCommands('');
  by('commands').querySelector('button')?.focus();
});
by('commands').addEventListener('keydown', (e) => {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[e.key];
  if (step) { e.preventDefault(); document.activeElement[step]?.focus(); }
  if (e.key === 'Escape') { hideCommands(); text.focus(); }
});
text.addEventListener('input', () => {
  grow();
  const typed = /^\/(\w*)$/.exec(text.value);
  if (typed) drawCommands(typed[1]); else hideCommands();
});
text.addEventListener('keydown', (e) => {
  const touch = matchMedia('(pointer: coarse)').matches; // there Enter is a new line
  if (e.key === 'Enter' && !e.shiftKey && !e.isComposing && !touch) { e.preventDefault(); send(); }
  if (e.key === 'Escape') { hideCommands(); answer(null); }
  if (e.key === 'ArrowUp' && !by('commands').hidden) { e.preventDefault(); by('commands').lastElementChild?.focus(); }
});
text.addEventListener('paste', (e) => { if (e.clipboardData.files.length) { e.preventDefault(); addFiles([...e.clipboardData.files]); } });
const chat = by('chat');
for (const kind of ['dragenter', 'dragover']) chat.addEventListener(kind, (e) => { e.preventDefault(); chat.classList.add('drop'); });
chat.addEventListener('dragleave', (e) => { if (!chat.contains(e.relatedTarget)) chat.classList.remove('drop'); });
chat.addEventListener('drop', (e) => { e.preventDefault(); chat.classList.remove('drop'); addFiles([...e.dataTransfer.files]); });
