/** A job that was given up after days of trying, and waits for a person to decide. Codes and ids, never what the job carries. */
export type FailedWork = {
  id: string
  queue: string
  /** When it was first to be done. */
  since: string
  givenUpAt: string
  attempts: number
  /** The kind of the last error; the log has the rest by `jobId`. */
  error: string
  jobId: string
}
