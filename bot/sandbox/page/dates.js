// Dates are the sandbox's own, always in Beijing.

const zone = { timeZone: 'Asia/Shanghai' };
const hour = new Intl.DateTimeFormat('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const parts = new Intl.DateTimeFormat('zh-CN', { ...zone, year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short' });

function fields(ms) {
  return Object.fromEntries(parts.formatToParts(ms).map((p) => [p.type, p.value]));
}

export const clock = (ms) => hour.format(ms);

export function day(ms) {
  const f = fields(ms);
  return `${f.year}年${f.month}月${f.day}日 ${f.weekday}`;
}

// short is the moment for the list: the hour today, else the date.
export function short(ms, now) {
  if (!ms) return '';
  const f = fields(ms);
  return day(ms) === day(now) ? clock(ms) : `${f.month}月${f.day}日`;
}

// isoDay is the day as an input of type date wants it.
export const isoDay = (ms) => new Date(ms + 8 * 3600e3).toISOString().slice(0, 10);

export function size(bytes) {
  if (bytes < 1024) return bytes + ' 字节';
  if (bytes < 1024 * 1024) return (bytes / 1024).toFixed(bytes < 10240 ? 1 : 0) + ' KB';
  return (bytes / 1024 / 1024).toFixed(1) + ' MB';
}
