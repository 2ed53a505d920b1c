import { setTimeout as pause } from 'node:timers/promises'
import { superviseWorkers, type WorkerProcess } from '../queue/supervise-workers.ts'

export type { WorkerProcess }

/** Milliseconds before a worker that ended badly is started again. */
const PAUSE = 500
/** How many may end badly before all is given up, for each process. */
const CRASHES = 10

/** Keeps several worker processes running until each has ended well or all are asked to stop; returns how many ended badly. */
export function keepWorking(count: number, start: () => WorkerProcess, signal: AbortSignal): Promise<number> {
  return superviseWorkers({
    count,
    start,
    pause: () => pause(PAUSE, undefined, { signal }).catch(() => undefined),
    crashes: CRASHES * count,
    signal,
  })
}
