import { requirePermission } from '../../staff/index.ts'
import type { Ctx } from '../../context.ts'
import type { ContentType } from '../content-type.ts'
import { contentTypes } from '../registry.ts'
import type { TypeView } from '../schema.ts'
import { describeField } from './describe-fields.ts'

/** Stands for the key in a path, which no real key can be. */
const keyMark = '{key}'

let views: readonly TypeView[] | undefined

/** Every content type with its form. They are part of the program, so they never change while it runs. */
export function describeTypes(ctx: Ctx): readonly TypeView[] {
  requirePermission(ctx, 'content:edit')
  return (views ??= Object.values<ContentType>(contentTypes).map(viewOf))
}

const isSingle = (type: ContentType) => type.key._zod.def.type === 'literal'

function pluralOf(type: ContentType): string {
  if (type.plural !== undefined || isSingle(type)) return type.plural ?? type.label
  return `${type.label.replace(/y$/, 'ie')}${/(s|x|ch|sh)$/.test(type.label) ? 'es' : 's'}`
}

const viewOf = (type: ContentType): TypeView => ({
  name: type.name,
  label: type.label,
  plural: pluralOf(type),
  isSingle: isSingle(type),
  pathPattern: type.path?.(keyMark) ?? null,
  fields: describeField(type.fields),
})
