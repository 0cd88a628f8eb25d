import { chromium, type Browser } from 'playwright-core';
import { chromiumBinary } from './chromium-binary.js';

/** Starts a headless browser. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await chromiumBinary();
  return chromium.launch({
    executablePath: path,
    // Chromium has no sandbox for root, and containers have little shared memory. All pages are ours.
    args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-dev-shm-usage'],
    env: { ...definedOf(process.env), ...env },
  });
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
