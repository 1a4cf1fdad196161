import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { contentTypeOf } from './content-types.ts'
import { createReadyResponse, type ReadyResponse } from './ready-response.ts'

export type StaticFiles = {
  /** Answers a GET or HEAD of a file that was there at the start; false for anything else. */
  serve(req: IncomingMessage, res: ServerResponse): boolean
  /** Addresses of all files, sorted. */
  readonly paths: readonly string[]
}

export type StaticFilesOptions = {
  folder: string
  /** What the addresses begin with, such as `/assets/`. */
  prefix?: string
  headers?: Readonly<Record<string, string>>
}

// What a build names by its content never changes under that name.
const hashedName = /[.-][\w-]{8,}\.\w+$/

/**
 * A built folder, read into memory at the start. Only addresses of files that were found there are answered, so no
 * address can lead out of it. `x.css.br` and `x.css.gz` beside `x.css` are its compressed codings; without them it
 * is compressed at first demand.
 */
export function createStaticFiles({ folder, prefix = '/', headers = {} }: StaticFilesOptions): StaticFiles {
  const responses = new Map<string, ReadyResponse>()
  for (const name of fileNames(folder)) {
    responses.set(
      prefix + name.split('/').map(encodeURIComponent).join('/'),
      readResponse(folder, name, headers),
    )
  }

  function serve(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const url = req.url as string
    if (!url.startsWith(prefix)) return false
    const response = responses.get(url) ?? responses.get(url.split('?', 1)[0] as string)
    if (!response) return false
    response.send(req, res)
    return true
  }

  return { serve, paths: [...responses.keys()].sort() }
}

// The manifest and dot files are the build's own.
function fileNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)).split(path.sep).join('/'))
    .filter((name) => !/(^|\/)\./.test(name) && name !== 'manifest.json' && !/\.(br|gz)$/.test(name))
}

function readResponse(
  folder: string,
  name: string,
  headers: Readonly<Record<string, string>>,
): ReadyResponse {
  const file = path.join(folder, name)
  const { type, isCompressible } = contentTypeOf(name)
  const readIfThere = (ending: string) =>
    existsSync(file + ending) ? readFileSync(file + ending) : undefined
  return createReadyResponse({
    headers: {
      ...headers,
      'Content-Type': type,
      'Cache-Control': hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    },
    body: readFileSync(file),
    isCompressible,
    compressed: isCompressible ? { br: readIfThere('.br'), gzip: readIfThere('.gz') } : {},
  })
}
