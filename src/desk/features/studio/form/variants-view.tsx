import { NativeSelect } from '@mantine/core'
import type { Control } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { Fields } from './group-view.tsx'
import { asGroup, child } from './path.ts'
import { emptyGroup } from './values.ts'

type VariantsControl = Extract<Control, { is: 'variants' }>

/** A group that is one of several kinds: the kind, then the fields that it has. What both kinds have stays. */
export function VariantsView({
  field,
  path,
  value,
  isBare,
  isKindKnown = false,
  control,
}: FieldViewProps & { control: VariantsControl }) {
  const { set, problems } = useDocumentForm()
  const group = asGroup(value)
  const variant = control.variants.find((each) => each.value === group[control.by])
  const choose = (
    <NativeSelect
      id={child(path, control.by)}
      className="field-medium"
      label={isBare ? t('studio.variant') : field.label}
      description={isBare ? undefined : field.help}
      error={problems.get(path) ?? problems.get(child(path, control.by))}
      value={variant ? String(variant.value) : ''}
      data={[
        ...(variant ? [] : [{ value: '', label: t('studio.choice.missing') }]),
        ...control.variants.map((each) => ({ value: String(each.value), label: each.label })),
      ]}
      onChange={({ currentTarget }) => {
        const next = control.variants.find((each) => String(each.value) === currentTarget.value)
        if (next) set(path, { ...emptyGroup(next.fields), ...group, [control.by]: next.value })
      }}
    />
  )
  return (
    <div className="fields">
      {!(isKindKnown && variant) && choose}
      {variant && <Fields fields={variant.fields} path={path} value={group} />}
    </div>
  )
}
