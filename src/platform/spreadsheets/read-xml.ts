import type { Readable } from 'node:stream'
import sax from 'sax'

export type Attributes = Readonly<Record<string, string>>

/** What happens at each part of a document. Names are without their prefix; text may come in pieces. */
export type XmlHandler = {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML as it comes: `after` each piece the reader may hand on what it has so far.
 * @throws where it is not well-formed, or declares entities of its own, by which a few bytes could become gigabytes
 */
export async function* readXml<Row>(
  stream: Readable,
  handler: XmlHandler,
  after: () => Iterable<Row>,
): AsyncGenerator<Row> {
  const parser = sax.parser(true, { position: false })
  let failure: Error | null = null
  Object.assign(parser, {
    onerror: (error: Error) => (failure ??= error),
    ondoctype: () => (failure ??= new Error('a document type is not read')),
    onopentag: ({ name, attributes }: { name: string; attributes: Attributes }) =>
      handler.open(local(name), attributes),
    onclosetag: (name: string) => handler.close?.(local(name)),
    ontext: (text: string) => handler.text?.(text),
    oncdata: (text: string) => handler.text?.(text),
  })
  const decoder = new TextDecoder()

  function feed(text: string): void {
    parser.write(text)
    if (failure) throw failure
  }

  try {
    for await (const chunk of stream) {
      feed(decoder.decode(chunk as Uint8Array, { stream: true }))
      yield* after()
    }
    feed(decoder.decode())
    parser.close()
    if (failure) throw failure
    yield* after()
  } finally {
    stream.destroy()
  }
}

/** Reads a small document to its end. */
export async function readWholeXml(stream: Readable, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(stream, handler, () => [])) continue
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
