// Sets up what is missing in a checkout. Plain JavaScript that Node 18 understands: it runs before the right Node is there.
//
//   node scripts/setup.mjs             the packages, and with them Node 24
//   node scripts/setup.mjs --browser   also Chromium and fonts, which the tests of the page need
//   node scripts/setup.mjs --database  also the programs of PostgreSQL, which the tests of the ledger start a server of their own with
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const OWN_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const NEEDED = 24

/** Ends the run with one sentence that names the remedy. */
function stop(sentence) {
  console.error(`setup: ${sentence}`)
  process.exit(1)
}

/** Runs a command in the checkout; returns its exit code. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options })
  if (error) return 127
  return signal ? 130 : (status ?? 1)
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** Is every package of the lock file installed in the version it names? Optional ones may be missing: they belong to other machines. */
function packagesAreThere() {
  const wanted = readJson(join(ROOT, 'package-lock.json'))
  const there = readJson(join(ROOT, 'node_modules', '.package-lock.json'))
  if (!wanted || !there) return false
  return Object.entries(wanted.packages).every(
    ([path, entry]) => path === '' || entry.optional || entry.link || there.packages[path]?.version === entry.version,
  )
}

function installPackages() {
  if (packagesAreThere()) return
  console.error('setup: installing the packages (npm ci); this takes some seconds the first time')
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' }) !== 0) {
    stop('npm ci failed; see above. With a registry at hand, run npm ci in the checkout and then the same command again.')
  }
}

function majorOf(node) {
  const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number(/^v(\d+)/.exec(stdout)?.[1] ?? 0) : 0
}

/**
 * The Node to go on with: the one installed with the packages; else this one, if it is new enough. Where npm was told to run no install scripts
 * the package `node` is there without its program: then its script is run by itself.
 */
function findNode() {
  const pinned = readJson(join(ROOT, 'package.json')).devDependencies.node
  if (majorOf(OWN_NODE) >= NEEDED) return OWN_NODE
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  console.error(`setup: fetching Node ${pinned}, which npm left out because it runs no install scripts`)
  spawnSync('node', ['installArchSpecificPackage'], {
    cwd: join(ROOT, 'node_modules', 'node'),
    stdio: 'inherit',
    env: { ...process.env, npm_config_ignore_scripts: 'false' },
  })
  if (majorOf(OWN_NODE) >= NEEDED) return OWN_NODE
  return stop(
    `Node ${NEEDED} or newer is needed and could not be fetched; this is ${process.versions.node}. Install it and run the same command again.`,
  )
}

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const BROWSER_PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-liberation']

/** Installs packages of the system, asking nothing. `why` begins the sentence of what to do where that cannot be done. */
function installWithApt(packages, why, name) {
  const byHand = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const [first, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  if (process.platform !== 'linux' || spawnSync(first, [...rest, '--version']).status !== 0)
    stop(`${why} (on Debian or Ubuntu: ${byHand}), or ${name}.`)
  console.error(`setup: installing ${packages.join(', ')} with apt-get`)
  const failed =
    run(first, [...rest, '-qq', 'update']) || run(first, [...rest, '-qq', 'install', '-y', '--no-install-recommends', ...packages])
  if (failed) stop(`apt-get failed, see above. Run: ${byHand}`)
}

function installBrowser() {
  if (process.env.CHROMIUM_PATH || CHROMIUM.some((path) => existsSync(path))) return
  installWithApt(BROWSER_PACKAGES, 'the tests of the page need Chromium. Install it', 'name one in CHROMIUM_PATH')
  if (!CHROMIUM.some((path) => existsSync(path))) stop('Chromium was installed, but not where it is looked for. Name it in CHROMIUM_PATH.')
}

const POSTGRES_VERSION = 15
const POSTGRES_PROGRAMS = ['initdb', 'pg_ctl', 'postgres', 'pg_basebackup']

/** The folder with the programs of PostgreSQL 15 or newer: the one named in POSTGRES_BIN, else Debian's newest, else one on the path. Null where there is none. */
export function findPostgres() {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : []
  const folders = [
    ...versions
      .filter((version) => version >= POSTGRES_VERSION)
      .sort((a, b) => b - a)
      .map((version) => join(debian, String(version), 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => POSTGRES_PROGRAMS.every((program) => existsSync(join(folder, program)))) ?? null
}

/** Debian's package would make a cluster and start it as a service; the tests start their own, so that it is told not to. */
function installPostgres() {
  if (findPostgres()) return
  const folder = '/etc/postgresql-common/createcluster.d'
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const [shell, ...rest] = [...asRoot, 'sh', '-c']
  spawnSync(shell, [...rest, `mkdir -p ${folder} && echo 'create_main_cluster = false' > ${folder}/alteram.conf`])
  installWithApt(
    ['postgresql'],
    `the tests of the ledger need PostgreSQL ${POSTGRES_VERSION} or newer. Install it`,
    'name its folder of programs in POSTGRES_BIN',
  )
  spawnSync(shell, [...rest, `rm -f ${folder}/alteram.conf`])
  if (!findPostgres())
    stop(
      `PostgreSQL was installed, but not version ${POSTGRES_VERSION} or newer. Install that and name its folder of programs in POSTGRES_BIN.`,
    )
}

/** Sets up the checkout; returns how to run commands in it with the right Node and the packages' own commands on the path. */
export function setUp({ browser = false, database = false } = {}) {
  installPackages()
  const node = findNode()
  if (browser) installBrowser()
  if (database) installPostgres()
  const env = {
    ...process.env,
    PATH: [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
  }
  return {
    node,
    env,
    runNode: (...args) => run(node, ['--disable-warning=ExperimentalWarning', ...args], { env }),
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { node } = setUp({ browser: process.argv.includes('--browser'), database: process.argv.includes('--database') })
  console.log(`ready: ${node}`)
}
