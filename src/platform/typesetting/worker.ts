import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Setting } from './typesetter.ts'

/** Typst is synchronous: in this thread it holds up no request. Run as it stands, since a native module cannot be bundled. */
const { fonts } = workerData as { fonts: readonly string[] }
// A folder that does not exist: markup reads what it was handed, and no file of this machine.
const workspace = '/prospectus-typesetting'
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] })

parentPort?.on('message', ({ id, setting }: { id: number; setting: Setting }) => {
  try {
    parentPort?.postMessage({ id, result: set(setting) })
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) })
  }
})

function set({ source, data, files, output, asOf }: Setting): string | Uint8Array {
  compiler.resetShadow()
  for (const [path, content] of Object.entries(files))
    compiler.mapShadow(workspace + path, Buffer.from(content))
  const compiled = compiler.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) } })
  const document = compiled.result
  if (!document) throw new Error(`Typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  const made =
    output === 'svg'
      ? compiler.plainSvg(document)
      : new Uint8Array(
          compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(asOf / 1000) }),
        )
  compiler.evictCache(10)
  return made
}
