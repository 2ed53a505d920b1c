import type { Command } from './command.ts'
import { add } from './commands/add.ts'
import { backup, restore } from './commands/backup.ts'
import { completion } from './commands/completion.ts'
import { diff } from './commands/diff.ts'
import { editionCorrect, editionPublish, editionRetract } from './commands/edition.ts'
import { editionSign, editionStamp } from './commands/edition-sign.ts'
import { explain } from './commands/explain.ts'
import { exportCommand, importCommand } from './commands/export.ts'
import { help } from './commands/help.ts'
import { init } from './commands/init.ts'
import { list } from './commands/list.ts'
import { migrate } from './commands/migrate.ts'
import { note } from './commands/note.ts'
import { overview } from './commands/overview.ts'
import { packAlias, packPlace } from './commands/pack-teach.ts'
import { packCheckCommand } from './commands/pack-check.ts'
import { packNewCommand } from './commands/pack-new.ts'
import { publish } from './commands/publish.ts'
import { read } from './commands/read.ts'
import { rebuild } from './commands/rebuild.ts'
import { control, truces } from './commands/records.ts'
import { reread } from './commands/reread.ts'
import { review } from './commands/review.ts'
import { search } from './commands/search.ts'
import { serve } from './commands/serve.ts'
import { show } from './commands/show.ts'
import { status } from './commands/status.ts'
import { tally } from './commands/tally.ts'
import { tokenAdd, tokenList, tokenRevoke } from './commands/token.ts'
import { userAdd, userDisable, userList, userRole } from './commands/user.ts'
import { verify } from './commands/verify.ts'
import { worker } from './commands/worker.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  read,
  explain,
  overview,
  publish,
  diff,
  packCheckCommand,
  packNewCommand,
  packAlias,
  packPlace,
  serve,
  userAdd,
  userList,
  userRole,
  userDisable,
  tokenAdd,
  tokenList,
  tokenRevoke,
  init,
  add,
  status,
  list,
  show,
  search,
  review,
  note,
  reread,
  worker,
  tally,
  truces,
  control,
  editionPublish,
  editionCorrect,
  editionRetract,
  editionSign,
  editionStamp,
  verify,
  rebuild,
  backup,
  restore,
  exportCommand,
  importCommand,
  migrate,
  completion,
  help,
]
