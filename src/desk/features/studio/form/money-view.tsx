import { NumberInput, TextInput } from '@mantine/core'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { asGroup, child } from './path.ts'
import { asText } from './text-views.tsx'

/** An amount as people write it, kept in the currency's smallest unit. */
export function MoneyView({ field, path, value, isBare }: FieldViewProps) {
  const { set, touch, problems } = useDocumentForm()
  const { amount, currency: given } = asGroup(value)
  const currency = asText(given) || 'USD'
  const factor = 10 ** digitsOf(currency)
  const error =
    problems.get(path) ?? problems.get(child(path, 'amount')) ?? problems.get(child(path, 'currency'))
  return (
    <div className="field-row">
      <NumberInput
        id={path}
        className="field-short"
        label={isBare ? undefined : field.label}
        aria-label={isBare ? field.label : undefined}
        description={field.help}
        error={error}
        hideControls
        thousandSeparator=","
        decimalScale={digitsOf(currency)}
        min={0}
        value={typeof amount === 'number' ? amount / factor : ''}
        onBlur={() => touch(path)}
        onChange={(typed) =>
          set(
            path,
            typeof typed === 'number'
              ? { amount: Math.round(typed * factor), currency }
              : field.isOptional
                ? undefined
                : { currency },
          )
        }
      />
      <TextInput
        className="field-currency"
        label={t('studio.currency')}
        aria-label={t('studio.currency.of', { label: field.label })}
        maxLength={3}
        value={currency}
        onChange={(event) => set(path, { amount, currency: event.currentTarget.value.toUpperCase() })}
      />
    </div>
  )
}

function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2
  return (
    new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2
  )
}
