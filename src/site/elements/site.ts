import { ConfirmHere } from './site/confirm-here.ts'
import { CopyText } from './site/copy-text.ts'
import { ErrorSummary } from './site/error-summary.ts'
import { InquiryForm } from './site/inquiry-form.ts'
import { LiveAlerts } from './site/live-alerts.ts'
import { LocalTime } from './site/local-time.ts'
import { SearchField } from './site/search-field.ts'
import { SiteAlert } from './site/site-alert.ts'
import { SiteNavigation } from './site/site-navigation.ts'

// What script adds to pages that work without it.
customElements.define('site-alert', SiteAlert)
customElements.define('live-alerts', LiveAlerts)
customElements.define('site-navigation', SiteNavigation)
customElements.define('error-summary', ErrorSummary)
customElements.define('inquiry-form', InquiryForm)
customElements.define('copy-text', CopyText)
customElements.define('local-time', LocalTime)
customElements.define('confirm-here', ConfirmHere)
customElements.define('search-field', SearchField)

if (document.body.classList.contains('embedded'))
  void import('./embed.ts').then(({ tellHeight }) => tellHeight())

// Only pages that have such elements load what they run.
if (document.querySelector('list-finder, short-list, short-list-page, cost-form, count-down'))
  void import('./programs.ts')
