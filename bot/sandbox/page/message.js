import { el } from './dom.js';
import { clock, size } from './dates.js';

// drawMessage makes the element of one message. act holds what its parts do:
// press(message, row, column, button, node), link(url), say(text), answer(m),
// picture(src, name), jump(id).
export function drawMessage(m, own, group, act) {
  if (m.service) return note(m);
  const bubble = el('div', { class: 'bubble' });
  if (group && !own) bubble.append(el('span', { class: 'from' }, m.from));
  if (m.forwarded) bubble.append(el('span', { class: 'from' }, '转发自 ' + m.forwarded));
  if (m.reply) {
    bubble.append(el('button', { class: 'quote', type: 'button', onclick: () => act.jump(m.reply.id) }, `${m.reply.from}：${m.reply.text || '文件'}`));
  }
  if (m.file) bubble.append(file(m, act));
  if (m.html) bubble.append(words(m, act));
  bubble.append(el('span', { class: 'meta' }, [m.silent && '静默', m.protected && '禁转发', m.edited && '已编辑', clock(m.date)].filter(Boolean).join(' · ')));
  const node = el('article', { class: 'message' + (own ? ' own' : ''), 'data-id': m.id }, bubble, keyboard(m, act), answer(m, act));
  return node;
}

const happened = { 'bot joined': '把机器人加入了群组', 'bot left': '把机器人移出了群组', joined: '加入了群组', left: '离开了群组', pinned: '置顶了一条消息', migrated: '群组已升级为超级群' };

function note(m) {
  return el('div', { class: 'note', 'data-id': m.id }, `${m.from} ${happened[m.service] ?? m.service}`);
}

// The HTML is made by the sandbox from text and entities, fully escaped.
function words(m, act) {
  const node = el('div', { class: 'words' });
  node.innerHTML = m.html;
  for (const block of node.querySelectorAll('blockquote, pre')) {
    // A block stands on its own lines; the line breaks around it are its own.
    for (const [side, blank] of [[block.previousSibling, /\n$/], [block.nextSibling, /^\n/]]) {
      if (side?.nodeType === Node.TEXT_NODE) side.data = side.data.replace(blank, '');
    }
  }
  for (const link of node.querySelectorAll('a')) {
    link.addEventListener('click', (e) => { e.preventDefault(); act.link(link.getAttribute('href')); });
  }
  for (const command of node.querySelectorAll('.command')) {
    command.tabIndex = 0;
    command.setAttribute('role', 'button');
    const say = () => act.say(command.textContent);
    command.addEventListener('click', say);
    command.addEventListener('keydown', (e) => { if (e.key === 'Enter') say(); });
  }
  for (const spoiler of node.querySelectorAll('tg-spoiler')) {
    spoiler.addEventListener('click', () => spoiler.classList.add('seen'));
  }
  return node;
}

function file(m, act) {
  const f = m.file;
  const src = '/sim/file?' + new URLSearchParams({ id: f.id });
  if (f.kind === 'photo') {
    const image = el('img', { src, alt: f.name || '图片', loading: 'lazy' });
    if (f.width) { image.width = f.width; image.height = f.height; }
    return el('button', { class: 'photo', type: 'button', 'aria-label': '放大图片', onclick: () => act.picture(src, f.name) }, image);
  }
  if (f.kind === 'sticker') return el('div', { class: 'sticker', role: 'img', 'aria-label': '贴纸' }, '👍');
  const name = f.kind === 'voice' ? '语音消息' : f.name;
  const ending = f.kind === 'voice' ? '语音' : (/\.([^.]{1,5})$/.exec(f.name)?.[1] ?? '文件');
  return el('a', { class: 'file', href: src + '&save=1', download: f.name },
    el('span', { class: 'file-kind', 'aria-hidden': 'true' }, ending),
    el('span', {}, el('span', { class: 'file-name' }, name), el('br'), el('span', { class: 'file-size' }, size(f.size))));
}

function keyboard(m, act) {
  if (!m.buttons) return null;
  return el('div', { class: 'buttons' }, ...m.buttons.map((row, r) => el('div', { class: 'row' }, ...row.map((b, c) => {
    const node = el('button', { type: 'button', class: b.style, 'data-kind': b.kind }, b.label);
    node.addEventListener('click', () => act.press(m, r, c, b, node));
    return node;
  }))));
}

function answer(m, act) {
  const node = el('button', { class: 'icon answer', type: 'button', 'aria-label': '回复这条消息', title: '回复', onclick: () => act.answer(m) });
  node.innerHTML = '<svg viewBox="0 0 24 24"><path d="M10 6l-6 6 6 6v-4c5 0 8 1.500 10 5 0-6-3.500-9.500-10-9.500z"/></svg>';
  return node;
}
