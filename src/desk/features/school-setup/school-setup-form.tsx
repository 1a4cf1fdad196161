import { NativeSelect, Textarea } from '@mantine/core'
import { t } from '../../../messages/desk-message.ts'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { TextField } from '../../ui/form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { type Pace, type Place, setUpSchool } from './set-up-school.ts'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
const paces: readonly Pace[] = ['full-time', 'part-time']
const places: readonly Place[] = ['on-campus', 'virtual', 'live-virtual', 'residential-with-field-research']

/** What a new school says of itself, on one screen. */
export function SchoolSetupForm({ onDone }: { onDone: (made: { id: string; path: string }) => unknown }) {
  const form = useDeskForm({
    initialValues: {
      name: '',
      shortName: '',
      address: '',
      telephone: '',
      inquiriesEmail: '',
      color: '#1f4e79',
      timeZone: zones.includes(ownZone) ? ownZone : 'UTC',
      businessDays: '2',
      opensAt: '09:00',
      closesAt: '17:00',
      programName: '',
      programSummary: '',
      pace: 'full-time' as Pace,
      place: 'on-campus' as Place,
      length: '',
    },
    send: setUpSchool,
    onSent: onDone,
  })
  const { key: addressKey, ...address } = form.field('address')
  const { key: zoneKey, ...zone } = form.field('timeZone')
  const { key: paceKey, ...pace } = form.field('pace')
  const { key: placeKey, ...place } = form.field('place')
  return (
    <>
      <ProblemSummary problems={form.problems} />
      <Form
        onSubmit={form.onSubmit}
        submit={form.isBusy ? t('school-setup.submitting') : t('school-setup.submit')}
      >
        <h2>{t('school-setup.school')}</h2>
        <TextField field={form.field('name')} label={t('school-setup.name')} autoComplete="organization" />
        <TextField
          field={form.field('shortName')}
          label={t('school-setup.short-name')}
          description={t('school-setup.short-name.hint')}
          maxLength={30}
        />
        <Textarea
          key={addressKey}
          {...address}
          label={t('school-setup.address')}
          rows={3}
          maxLength={600}
          dir="auto"
          autoComplete="street-address"
        />
        <TextField
          field={form.field('telephone')}
          type="tel"
          label={t('school-setup.telephone')}
          maxLength={40}
          autoComplete="off"
        />
        <TextField
          field={form.field('inquiriesEmail')}
          type="email"
          label={t('school-setup.email')}
          description={t('school-setup.email.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
        />
        <TextField
          field={form.field('color')}
          type="color"
          label={t('school-setup.color')}
          description={t('school-setup.color.hint')}
        />
        <h2>{t('school-setup.hours')}</h2>
        <NativeSelect key={zoneKey} {...zone} label={t('school-setup.time-zone')} data={zones} />
        <TextField
          field={form.field('businessDays')}
          type="number"
          min={1}
          max={20}
          label={t('school-setup.days')}
          description={t('school-setup.days.hint')}
        />
        <TextField field={form.field('opensAt')} type="time" label={t('school-setup.opens')} />
        <TextField field={form.field('closesAt')} type="time" label={t('school-setup.closes')} />
        <h2>{t('school-setup.program')}</h2>
        <TextField
          field={form.field('programName')}
          label={t('school-setup.program-name')}
          description={t('school-setup.program-name.hint')}
        />
        <TextField field={form.field('programSummary')} label={t('school-setup.summary')} maxLength={220} />
        <NativeSelect
          key={paceKey}
          {...pace}
          label={t('school-setup.pace')}
          data={paces.map((value) => ({ value, label: t(`school-setup.pace.${value}`) }))}
        />
        <NativeSelect
          key={placeKey}
          {...place}
          label={t('school-setup.place')}
          data={places.map((value) => ({ value, label: t(`school-setup.place.${value}`) }))}
        />
        <TextField
          field={form.field('length')}
          label={t('school-setup.length')}
          description={t('school-setup.length.hint')}
          maxLength={60}
        />
      </Form>
    </>
  )
}
