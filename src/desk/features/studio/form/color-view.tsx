import { TextInput } from '@mantine/core'
import { contrast } from '../../../../kernel/color.ts'
import { palette } from '../../../../kernel/palette.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, useInput } from './form-context.ts'
import { asText } from './text-views.tsx'

/** A color, with how well text in it can be read on the papers that the site prints on. */
export function ColorView(given: FieldViewProps) {
  const { set, props } = useInput(given)
  const color = asText(given.value)
  const isColor = /^#[0-9a-f]{6}$/i.test(color)
  return (
    <div className="field-color">
      <TextInput
        {...props}
        className="field-short"
        value={color}
        spellCheck={false}
        onChange={(event) => set(event.currentTarget.value)}
        rightSection={
          <input
            type="color"
            className="color-well"
            aria-label={t('studio.color.choose', { label: given.field.label })}
            value={isColor ? color : '#000000'}
            onChange={(event) => set(event.currentTarget.value)}
          />
        }
      />
      {isColor && (
        <p className="small muted" role="status">
          {t('studio.color.contrast', {
            light: contrast(color, palette.light.paper).toFixed(1),
            dark: contrast(color, palette.dark.paper).toFixed(1),
          })}
        </p>
      )}
    </div>
  )
}
