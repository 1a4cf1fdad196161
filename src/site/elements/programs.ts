import { CostForm } from './programs/cost-form.ts'
import { CountDown } from './programs/count-down.ts'
import { ListFinder } from './programs/list-finder.ts'
import { ShortListPage } from './programs/short-list-page.ts'
import { ShortList } from './programs/short-list.ts'

// Loaded by pages with a list to narrow, a price to work out or a stream to wait for; the rest of the site goes without.
customElements.define('list-finder', ListFinder)
customElements.define('short-list', ShortList)
customElements.define('short-list-page', ShortListPage)
customElements.define('cost-form', CostForm)
customElements.define('count-down', CountDown)
