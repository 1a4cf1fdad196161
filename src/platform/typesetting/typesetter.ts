import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../process/project-root.ts'

/** One document to set. The same setting gives the same bytes. */
export type Setting = {
  /** Typst markup; reads its data by `json(bytes(sys.inputs.data))`. */
  readonly source: string
  readonly data: unknown
  /** Pictures by absolute path, as the markup names them. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** `pdf` is PDF/UA-1: Typst refuses a picture without alternative text, or a heading out of order. */
  readonly output: 'pdf' | 'svg'
  /** Milliseconds since 1970, written into a PDF as its date. */
  readonly asOf: number
}

export type Typesetter = {
  /** @throws Error with Typst's own words when the markup or a picture is wrong */
  setPdf(setting: Omit<Setting, 'output'>): Promise<Uint8Array>
  /** The first page as an SVG, its letters as outlines. */
  setSvg(setting: Omit<Setting, 'output' | 'asOf'>): Promise<string>
  close(): Promise<void>
}

/**
 * Sets type with Typst in a thread of its own, which starts at the first use: 40 MB that most starts never need.
 * @param fonts folders that hold TTF or OTF files
 */
export function createTypesetter(fonts: readonly string[]): Typesetter {
  const waiting = new Map<number, PromiseWithResolvers<string | Uint8Array>>()
  let worker: Worker | null = null
  let lastId = 0

  function start(): Worker {
    const started = new Worker(path.join(projectRoot(), 'src/platform/typesetting/worker.ts'), {
      workerData: { fonts },
    })
    started.unref()
    started.on(
      'message',
      ({ id, result, error }: { id: number; result: string | Uint8Array; error?: string }) => {
        const asked = waiting.get(id)
        waiting.delete(id)
        if (error === undefined) asked?.resolve(result)
        else asked?.reject(new Error(error))
      },
    )
    const end = (error: Error) => {
      if (worker === started) worker = null
      for (const asked of waiting.values()) asked.reject(error)
      waiting.clear()
    }
    started.on('error', end)
    started.on('exit', (code) => end(new Error(`the typesetter ended with code ${code}`)))
    return started
  }

  function ask(setting: Setting): Promise<string | Uint8Array> {
    worker ??= start()
    const id = ++lastId
    const asked = Promise.withResolvers<string | Uint8Array>()
    waiting.set(id, asked)
    worker.postMessage({ id, setting })
    return asked.promise
  }

  return {
    setPdf: async (setting) => new Uint8Array(Buffer.from(await ask({ ...setting, output: 'pdf' }))),
    setSvg: async (setting) => String(await ask({ ...setting, output: 'svg', asOf: 0 })),
    async close() {
      await worker?.terminate()
      worker = null
    },
  }
}
