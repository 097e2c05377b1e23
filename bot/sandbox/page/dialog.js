import { by, el } from './dom.js';

// toast is a short notice that goes away by itself.
export function toast(text, bad = false) {
  const node = el('div', { class: 'toast' + (bad ? ' bad' : '') }, text);
  by('toasts').append(node);
  setTimeout(() => node.remove(), Math.min(8000, 2500 + text.length * 90));
}

export const failed = (error) => toast(error.message, true);

// ask shows a dialog with fields and resolves to their values, or to null if it
// was closed. A field is [name, label, element].
export function ask(title, text, fields = [], yes = '确定', no = '取消') {
  const dialog = by('dialog');
  const form = el('form', { method: 'dialog' }, el('h2', { id: 'dialog-title' }, title));
  if (text) form.append(el('p', {}, text));
  for (const [name, label, input] of fields) {
    input.name = name;
    form.append(el('label', {}, label, input));
  }
  form.append(el('div', { class: 'buttons' },
    no && el('button', { class: 'plain', value: '', type: 'button', onclick: () => dialog.close('') }, no),
    el('button', { class: 'primary', value: 'yes', type: 'submit' }, yes)));
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  (fields[0]?.[2] ?? form.querySelector('.primary')).focus();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      resolve(dialog.returnValue === 'yes' ? Object.fromEntries(new FormData(form)) : null);
    };
  });
}

export const alertBox = (text) => ask('提示', text, [], '知道了', null);

export function showPicture(src, name) {
  const dialog = by('picture');
  const close = el('button', { class: 'photo', type: 'button', 'aria-label': '关闭图片', onclick: () => dialog.close() }, el('img', { src, alt: name }));
  dialog.replaceChildren(close);
  dialog.showModal();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('已复制');
  } catch {
    await ask('复制以下文字', text, [], '知道了', null);
  }
}
