// Plays the sandbox's page in a headless browser, as people would: liaison,
// office, leader, on a wide screen and on a phone. Needs PLANBOT (the binary)
// and playwright-core; CHROMIUM names another browser. Pictures of what it saw
// go to a temporary directory that is kept when something failed.
'use strict';
const { spawn } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { chromium } = require('playwright-core');

const file = resolve(__dirname, '../bot/document/testdata/chapter.docx');
const browserPath = process.env.CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const shots = mkdtempSync(join(tmpdir(), 'planbot-page-'));
const patience = 15000;

let passed = 0;
let failed = 0;

async function check(name, fn) {
  try {
    await fn();
    passed++;
    console.log('ok    ' + name);
  } catch (error) {
    failed++;
    console.log('FAIL  ' + name + '\n      ' + String(error.message).split('\n').slice(0, 6).join('\n      '));
  }
}

function expect(fact, words) { if (!fact) throw new Error(words); }

// sandbox starts the program on a free port and returns its address.
function sandbox() {
  const child = spawn(process.env.PLANBOT, ['sandbox', '--addr', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = new Promise((ok, bad) => {
    let said = '';
    child.stdout.on('data', (d) => {
      said += d;
      const m = /http:\/\/\S+/.exec(said);
      if (m) ok(m[0]);
    });
    child.on('exit', (code) => bad(new Error('the sandbox ended with ' + code)));
  });
  return { child, url };
}

// Player is one browser window.
class Player {
  constructor(page) {
    this.page = page;
    this.log = page.locator('#log');
    page.setDefaultTimeout(patience);
  }

  async be(name) {
    await this.page.locator('#people .person', { hasText: name }).first().click();
    await this.page.locator('#title', { hasText: name }).waitFor();
  }

  // after does something and waits until a message of the bot with these words is
  // the newest.
  async after(words, act) {
    await act();
    await this.page.locator('#log article:not(.own)', { hasText: words }).last().waitFor();
  }

  async write(text) {
    await this.page.fill('#text', text);
    await this.page.click('#send');
    await this.page.locator('#log article.own', { hasText: text }).last().waitFor();
  }

  press(label) { return this.page.locator('#log .buttons button', { hasText: label }).last().click(); }

  async fits() {
    const wide = await this.page.evaluate(() => {
      const bad = [...document.querySelectorAll('body *')].filter((n) => n.checkVisibility() && n.getBoundingClientRect().right > innerWidth + 1 && !n.closest('.menu, [hidden]'));
      return { page: document.documentElement.scrollWidth - innerWidth, bad: bad.slice(0, 3).map((n) => n.className || n.tagName) };
    });
    expect(wide.page <= 0, `the page is ${wide.page} px too wide: ${wide.bad.join(', ')}`);
  }

  shot(name) { return this.page.screenshot({ path: join(shots, name + '.png') }); }
}

async function desk(p) {
  await check('the page opens, the bot is there, so are its people', async () => {
    expect((await p.page.title()).includes('规划编制助手'), 'title ' + await p.page.title());
    await p.page.locator('#link.up').waitFor();
    const n = await p.page.locator('#people .person').count();
    expect(n >= 8, n + ' people');
  });
  await check('a liaison asks what is to be done', async () => {
    await p.be('张丽萍');
    await p.after('待办 2 项', () => p.write('待办'));
  });
  await check('a button is pressed and its message changes', async () => {
    await p.after('交《妇女与健康》', () => p.press('交稿·妇女与健康'));
    await p.page.waitForFunction(() => !document.querySelector('#log .busy'));
  });
  await check('a file is handed in, step by step, and gets a receipt', async () => {
    await p.page.setInputFiles('#files', file);
    await p.page.locator('#chosen li', { hasText: 'chapter.docx' }).waitFor();
    await p.after('审定', () => p.page.click('#send'));
    await p.after('请核对后提交', () => p.write('李敏 副主任'));
    await p.shot('liaison');
    await p.after('已收到《妇女与健康》第1稿', () => p.press('确认提交'));
  });
  await check('the office hears of it', async () => {
    await p.page.locator('#people .person', { hasText: '郑晓云' }).locator('.badge').waitFor();
    await p.be('郑晓云');
    await p.page.locator('#log article', { hasText: '市卫健委提交了《妇女与健康》第1稿' }).waitFor();
    await p.after('今日事项', () => p.write('今日事项'));
    await p.shot('office');
  });
  await check('what a person sends can be downloaded again', async () => {
    await p.be('张丽萍');
    const [download] = await Promise.all([p.page.waitForEvent('download'), p.page.locator('#log article.own a.file').last().click()]);
    expect(download.suggestedFilename() === 'chapter.docx', download.suggestedFilename());
  });
  await check('words nobody understands are not swallowed', async () => {
    const before = await p.page.locator('#log article:not(.own)').count();
    await p.write('今天天气不错');
    await p.page.waitForFunction((n) => document.querySelectorAll('#log article:not(.own)').length > n, before);
  });
  await check('a leader sees where things stand', async () => {
    await p.be('罗启明');
    await p.after('妇女 1/11 章', () => p.write('进度'));
    await p.shot('leader');
  });
  await check('a stranger can press START', async () => {
    await p.be('路人小赵');
    await p.after('', () => p.page.click('#entry-start'));
  });
  await check('the clock moves to the next day', async () => {
    const before = await p.page.locator('#now').innerText();
    await p.page.click('.moves button[data-next=day]');
    await p.page.waitForFunction((was) => document.getElementById('now').textContent !== was && !document.body.classList.contains('moving'), before);
  });
}

async function phone(p) {
  await check('on a phone the list fits', async () => {
    await p.page.locator('#people .person').first().waitFor();
    await p.fits();
    await p.shot('phone-list');
  });
  for (const name of ['郑晓云', '张丽萍', '罗启明']) {
    await check('on a phone the chat of ' + name + ' fits', async () => {
      await p.be(name);
      await p.page.locator('#log article').last().waitFor();
      await p.fits();
      await p.shot('phone-' + name);
      await p.page.click('#back');
    });
  }
}

async function main() {
  const { child, url } = sandbox();
  let browser;
  const noise = [];
  try {
    const address = await url;
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    const open = async (options) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      const page = await context.newPage();
      page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') noise.push(m.text()); });
      page.on('pageerror', (e) => noise.push(e.message));
      page.on('request', (r) => { if (!/^(data|blob):/.test(r.url()) && !r.url().startsWith(address)) noise.push('asked outside: ' + r.url()); });
      page.on('response', (r) => { if (r.status() >= 400) noise.push(r.status() + ' ' + r.url()); });
      await page.goto(address);
      return new Player(page);
    };
    await desk(await open({ viewport: { width: 1180, height: 820 } }));
    await phone(await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }));
    await check('nothing reaches outside and the console is silent', async () => expect(noise.length === 0, noise.join('\n')));
  } finally {
    await browser?.close();
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    await check('the sandbox ends when it is told to', () => new Promise((ok, bad) => {
      const late = setTimeout(() => { child.kill('SIGKILL'); bad(new Error('it had to be killed')); }, patience);
      child.on('exit', (code) => { clearTimeout(late); if (code === 0) ok(); else bad(new Error('exit code ' + code)); });
    }));
  }
}

main().catch((error) => { failed++; console.error(error); }).finally(() => {
  if (failed === 0) rmSync(shots, { recursive: true });
  else console.log('pictures: ' + shots);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});
