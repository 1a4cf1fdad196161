import { memo } from 'react'
import { FieldComments } from '../comments/field-comments.tsx'
import { BooleanView, ChoiceView, NumberView } from './choice-views.tsx'
import { ColorView } from './color-view.tsx'
import { ConditionView } from './condition-view.tsx'
import { EitherView } from './either-view.tsx'
import type { FieldViewProps } from './form-context.ts'
import { GroupView } from './group-view.tsx'
import { OriginalText } from './original-text.tsx'
import { ListView } from './list-view.tsx'
import { MoneyView } from './money-view.tsx'
import { PictureView } from './picture-view.tsx'
import { RecordView } from './record-view.tsx'
import { ReferenceView, TargetView } from './reference-views.tsx'
import { RichTextView } from './rich-text-view.tsx'
import { DayView, InstantView, TextView, TimeView, ZoneView } from './text-views.tsx'
import { VariantsView } from './variants-view.tsx'

/** Draws the control of one field. Memoized: typing into one of three hundred fields draws that one alone. */
export const FieldView = memo(function FieldView(props: FieldViewProps) {
  return (
    <>
      <Control {...props} />
      <FieldComments path={props.path} />
    </>
  )
})

function Control(props: FieldViewProps) {
  const { control } = props.field
  switch (control.is) {
    case 'text':
      return (
        <>
          <OriginalText field={props.field} path={props.path} />
          <TextView {...props} control={control} />
        </>
      )
    case 'number':
      return <NumberView {...props} control={control} />
    case 'boolean':
      return <BooleanView {...props} />
    case 'choice':
      return <ChoiceView {...props} control={control} />
    case 'day':
      return <DayView {...props} />
    case 'time':
      return <TimeView {...props} />
    case 'instant':
      return <InstantView {...props} />
    case 'time-zone':
      return <ZoneView {...props} />
    case 'color':
      return <ColorView {...props} />
    case 'money':
      return <MoneyView {...props} />
    case 'reference':
      return <ReferenceView {...props} type={control.type} />
    case 'target':
      return <TargetView {...props} />
    case 'group':
      return <GroupView {...props} control={control} />
    case 'blocks':
      return <RichTextView {...props} control={control} />
    case 'list':
      return <ListView {...props} control={control} />
    case 'record':
      return <RecordView {...props} control={control} />
    case 'variants':
      return <VariantsView {...props} control={control} />
    case 'either':
      return <EitherView {...props} control={control} />
    case 'condition':
      return <ConditionView {...props} control={control} />
    case 'picture':
      return <PictureView {...props} />
    // Drawn by the running text around it.
    case 'inline':
    case 'fixed':
      return null
  }
}
