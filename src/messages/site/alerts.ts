export const alertsTexts = {
  'alert.kind.information': 'Notice',
  'alert.kind.warning': 'Alert',
  'alert.kind.emergency': 'Emergency',
  'alert.kind.drill': 'Drill',
  'alert.drill.title': 'This is a drill',
  'alert.drill.text': 'We are testing our alerts. Nothing has happened, and you do not have to do anything.',
  'alerts.feed': 'Alerts of {school}',
  'emergency.contact': 'Contact us',
  'emergency.pages': 'Other pages',
  'emergency.ask': 'Ask a question',
  'emergency.short':
    'This short front page is shown during the emergency. All other pages are available as usual.',
} as const
