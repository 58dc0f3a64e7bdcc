import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Where a Chrome or Chromium is usually installed. */
const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a browser needs to run as root, in a container, without a graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/** Starts an installed Chrome or Chromium, or else the one that came with the npm package. */
export async function launchChromium(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS });
  const executablePath = await bundled.executablePath();
  // The package brings a font along, for machines that have none.
  const env = { ...process.env, FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  return chromium.launch({ executablePath, args: FLAGS, env: env as Record<string, string> });
}
