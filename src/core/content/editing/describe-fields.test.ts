import { expect, test } from 'vitest'
import { z } from 'zod'
import { color, day, line, money, reference, text, time } from '../fields.ts'
import { contentTypes } from '../registry.ts'
import type { Field } from '../schema.ts'
import { describeField } from './describe-fields.ts'

/** Every field within a field, itself first. */
function within(field: Field, path: string): { path: string; field: Field }[] {
  const { control } = field
  const own = { path, field }
  switch (control.is) {
    case 'group':
      return [own, ...control.fields.flatMap((each) => within(each, `${path}.${each.name}`))]
    case 'list':
    case 'record':
      return [own, ...within(control.item, `${path}[]`)]
    case 'variants':
      return [
        own,
        ...control.variants.flatMap(({ value, fields }) =>
          fields.flatMap((each) => within(each, `${path}(${value}).${each.name}`)),
        ),
      ]
    case 'either':
      return [own, ...control.options.flatMap((each, at) => within(each, `${path}(${at})`))]
    default:
      return [own]
  }
}

test.each(Object.values(contentTypes))('every field of a $name has a control and a label', (type) => {
  const fields = within(describeField(type.fields), type.name).slice(1)
  expect(fields.length).toBeGreaterThan(0)
  for (const { path, field } of fields) {
    expect(field.label, path).not.toBe('')
    if (field.control.is === 'choice') expect(field.control.options, path).not.toEqual([])
  }
})

test('a field that no control can show fails at the start, not in the form', () => {
  expect(() => describeField(z.strictObject({ odd: z.bigint() }))).toThrow('the editor has no control')
})

test('labels, help, limits and choices come from the schema', () => {
  const schema = z.strictObject({
    name: line({ label: 'Name', help: 'In full.' }, 60),
    about: text({ label: 'About' }, 400).optional(),
    begins: day({ label: 'Begins' }),
    opens: time({ label: 'Opens' }),
    fee: money({ label: 'Fee' }).optional(),
    program: reference('program', { label: 'Program' }),
    tint: color({ label: 'Tint' }),
    pace: z.enum(['full-time', 'part-time']).meta({ label: 'Pace' }),
    nth: z.union([z.int().min(1).max(2), z.literal(-1)]).meta({ label: 'Which' }),
    items: z
      .array(line({ label: 'Item' }))
      .min(1)
      .max(3),
    credits: z.int().positive(),
  })
  const { control } = describeField(schema)
  const byName = Object.fromEntries(
    control.is === 'group' ? control.fields.map(({ name, ...field }) => [name, field]) : [],
  )
  expect(byName).toEqual({
    name: {
      label: 'Name',
      help: 'In full.',
      isOptional: false,
      control: { is: 'text', max: 60, isLong: false, format: 'plain' },
    },
    about: {
      label: 'About',
      isOptional: true,
      control: { is: 'text', max: 400, isLong: true, format: 'plain' },
    },
    begins: { label: 'Begins', isOptional: false, control: { is: 'day' } },
    opens: { label: 'Opens', isOptional: false, control: { is: 'time' } },
    fee: { label: 'Fee', isOptional: true, control: { is: 'money' } },
    program: { label: 'Program', isOptional: false, control: { is: 'reference', type: 'program' } },
    tint: { label: 'Tint', isOptional: false, control: { is: 'color' } },
    pace: {
      label: 'Pace',
      isOptional: false,
      control: {
        is: 'choice',
        options: [
          { value: 'full-time', label: 'Full time' },
          { value: 'part-time', label: 'Part time' },
        ],
      },
    },
    nth: {
      label: 'Which',
      isOptional: false,
      control: { is: 'choice', options: [1, 2, -1].map((value) => ({ value, label: String(value) })) },
    },
    items: {
      label: 'Items',
      isOptional: false,
      control: {
        is: 'list',
        min: 1,
        max: 3,
        item: {
          label: 'Item',
          isOptional: false,
          control: { is: 'text', max: 200, isLong: false, format: 'plain' },
        },
      },
    },
    credits: {
      label: 'Credits',
      isOptional: false,
      control: { is: 'number', min: 1, max: null, isWhole: true },
    },
  })
})
