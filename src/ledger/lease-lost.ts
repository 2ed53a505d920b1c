import { Failure } from '../core/0-terms/failure.ts'

export function leaseLost(job: string): Failure {
  return new Failure('lease-lost', 'This job was lent to another worker in the meantime. Drop what was read and take the next job.', {
    job,
  })
}
