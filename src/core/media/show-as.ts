import { rewriteDocument, type Picture } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { findDocumentsWith } from './find-documents-with.ts'

type Shape = Partial<Pick<Picture, 'width' | 'height' | 'sizes' | 'focus'>>

/** Gives every document that shows a picture a revision that shows it so, published where the old one was. */
export async function showAs(ctx: Ctx, id: string, shape: Shape): Promise<void> {
  for (const document of await findDocumentsWith(ctx, id))
    await rewriteDocument(ctx, document, (_, data) => withPicture(data, id, shape))
}

/** The same data in which each picture `id` is of this shape, however deep it stands. */
function withPicture<Data>(data: Data, id: string, shape: Shape): Data {
  if (Array.isArray(data)) return data.map((each: unknown) => withPicture(each, id, shape)) as Data
  if (typeof data !== 'object' || data === null) return data
  const own = 'media' in data && data.media === id ? { ...data, ...shape } : data
  return Object.fromEntries(
    Object.entries(own).map(([name, each]) => [name, withPicture(each as unknown, id, shape)]),
  ) as Data
}
