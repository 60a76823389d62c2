/**
 * A browser for the tests of pages: the machine's own Chromium, else the distribution's package where this user may
 * install one. Without either, the tests of pages are skipped, and say so.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The same as in test/helpers/browser.ts. */
const USUAL_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

if (![process.env.CHROMIUM, ...USUAL_PATHS].some((path) => path && existsSync(path))) {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install()
  else console.log('No Chromium on this machine: the tests of pages will be skipped. CHROMIUM=path names one.')
}

function install() {
  console.log('No Chromium on this machine: installing the distribution’s.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env })
    if (status !== 0) return console.log('It could not be installed: the tests of pages will be skipped.')
  }
}
