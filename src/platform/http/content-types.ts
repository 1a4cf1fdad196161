export type ContentType = { readonly type: string; readonly isCompressible: boolean }

const compressible: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
}

const compressed: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
}

/** The media type of a file by its name's ending, and whether compressing it is worth while. */
export function contentTypeOf(name: string): ContentType {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const text = compressible[ending]
  if (text) return { type: text, isCompressible: true }
  return { type: compressed[ending] ?? 'application/octet-stream', isCompressible: false }
}
