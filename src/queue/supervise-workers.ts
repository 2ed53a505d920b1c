import { Failure } from '../core/0-terms/failure.ts'

/** One worker process that was started. */
export interface WorkerProcess {
  /** Its exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** Asks it to end after what it was lent. */
  stop(): void
}

export interface Supervision {
  /** Processes at a time: reading is work for the processor, so that one for each core is as many as help. */
  readonly count: number
  /** Starts one. */
  readonly start: () => WorkerProcess
  /** Waits before a process that ended by itself is started again. */
  readonly pause: () => Promise<void>
  /** So many processes may end badly before the whole is given up. A report that ends its reader uses up as many as it has attempts. */
  readonly crashes: number
  readonly signal: AbortSignal
}

/**
 * Keeps workers running until each has ended well or all were asked to stop; one that ends badly is started again, so that a report that ends its reader is found
 * and set aside.
 * @returns how many ended badly
 * @throws Failure `internal` when too many did
 */
export async function superviseWorkers({ count, start, pause, crashes, signal }: Supervision): Promise<number> {
  const running = new Set<WorkerProcess>()
  let crashed = 0
  const stopAll = (): void => running.forEach((one) => one.stop())
  signal.addEventListener('abort', stopAll)
  const keepOne = async (): Promise<void> => {
    while (!signal.aborted && crashed <= crashes) {
      const worker = start()
      running.add(worker)
      const code = await worker.ended
      running.delete(worker)
      if (code === 0 || signal.aborted) return
      crashed++
      await pause()
    }
  }
  await Promise.all(Array.from({ length: count }, keepOne))
  signal.removeEventListener('abort', stopAll)
  if (crashed > crashes) {
    const sentence = `Workers ended badly ${crashed} times. Run one by itself to see why; nothing was lost, their jobs wait.`
    throw new Failure('internal', sentence, { crashed })
  }
  return crashed
}
