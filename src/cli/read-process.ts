/** The process that reads what pages ask for, by the desk's own routes: see `src/cli/desk-processes.ts`. */
import { createDesk } from '../desk/desk.ts'
import { inlineAnalyst } from '../desk/inline.ts'
import { systemClock } from '../io/clock.ts'
import { createApp } from '../server/app.ts'
import { answerOf } from '../server/reader.ts'
import { openStore } from '../store/open.ts'
import { storePlace } from './desk-command.ts'
import { runHelper } from './helper-process.ts'
import { version } from './version.ts'

runHelper(async ({ options }, tell) => {
  const store = await openStore(storePlace(options))
  const desk = createDesk({ store, analyst: inlineAnalyst(), clock: systemClock, fetcher: null })
  // Who may ask was looked at by the process that took the request.
  const { app } = createApp(desk, {
    ...{ token: null, hosts: [], version: version(), pagesFolder: '' },
    log: (event) => {
      if (event['event'] === 'fault') tell(event)
    },
  })
  return {
    answer: async (path) => answerOf(await app.request(String(path))),
    stop: () => store.close(),
  }
})
