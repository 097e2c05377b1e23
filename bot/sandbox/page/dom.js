// el makes an element: el('b', { class: 'x', onclick: f }, 'text', child).
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

export const by = (id) => document.getElementById(id);

// avatar is the last two signs of a name on a colour that belongs to it.
export function avatar(name, group, node = el('span', { 'aria-hidden': 'true' })) {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + sign.codePointAt(0)) % 997;
  node.className = `avatar tone${sum % 8}${group ? ' group' : ''}`;
  node.textContent = [...name].slice(group ? 0 : -2, group ? 2 : undefined).join('');
  return node;
}
