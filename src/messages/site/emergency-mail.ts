export const emergencyMailTexts = {
  'mail.emergency.subject': 'Confirm or end this emergency: {title}',
  'mail.emergency.subject.drill': 'Drill: confirm or end this emergency: {title}',
  'mail.emergency.drill': 'This is a drill. Nothing has happened.',
  'mail.emergency.text':
    'An emergency alert is waiting for you to confirm it. {sender} sent “{title}”. It is shown as an alert on every page, and readers cannot close it.',
  'mail.emergency.what':
    'It takes the place of the front page only once a colleague has confirmed it. If it is true, confirm it now; if not, end it. Everyone who may publish got this email.',
  'mail.emergency.open': 'Open Alerts now',
  'mail.emergency.why': 'You get this email because you may publish on the site. It cannot be switched off.',
} as const
