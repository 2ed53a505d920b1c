import { Failure } from '../../core/0-terms/failure.ts'
import { serveFolder } from '../../flows/serve-folder.ts'
import type { Command, ExitCode, Given } from '../command.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'show a folder of overviews in the browser',
  usage: 'FOLDER [--port PORT]',
  about: 'Serves the files of a folder to this machine only (127.0.0.1), until stopped with Ctrl-C.',
  flags: { port: { type: 'string', value: 'PORT', tells: 'port to serve on; 0 for any; without it the first free one from 4600' } },
  examples: ['alteram serve out', 'alteram serve out --port 8080'],
  async run(given, io): Promise<ExitCode> {
    const [folder, ...more] = given.words
    if (folder === undefined || more.length) throw new Failure('usage', 'Name one folder to serve.')
    const serving = await serveFolder(folder, portOf(given))
    io.out(given.has('json') ? `${JSON.stringify({ url: serving.url })}\n` : `${serving.url}\nStop with Ctrl-C.\n`)
    await io.stopped()
    await serving.close()
    return 0
  },
}

function portOf(given: Given): number | null {
  const written = given.one('port')
  if (written === undefined) return null
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
    throw new Failure('usage', `"${written}" is no port. Use a number from 0 to 65535.`)
  return Number(written)
}
