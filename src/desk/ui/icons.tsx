const shared = { className: 'icon', viewBox: '0 0 16 16', 'aria-hidden': true, focusable: false } as const
const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export const LateIcon = () => (
  <svg {...shared}>
    <path {...line} d="M8 1.8 15 14H1L8 1.8Z" />
    <path {...line} d="M8 6.2v3.6M8 12v.1" />
  </svg>
)

export const ClockIcon = () => (
  <svg {...shared}>
    <circle {...line} cx="8" cy="8" r="6.6" />
    <path {...line} d="M8 4.4V8l2.4 1.8" />
  </svg>
)

export const DoneIcon = () => (
  <svg {...shared}>
    <path {...line} d="m2.5 8.5 3.6 3.6 7.4-8" />
  </svg>
)

export const BackIcon = () => (
  <svg {...shared} className="icon icon--along">
    <path {...line} d="M14 8H2.5M7 3 2 8l5 5" />
  </svg>
)

export const GripIcon = () => (
  <svg {...shared}>
    <path {...line} d="M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1" />
  </svg>
)

export const UpIcon = () => (
  <svg {...shared}>
    <path {...line} d="M8 13.5V3M3.5 7 8 2.5 12.5 7" />
  </svg>
)

export const DownIcon = () => (
  <svg {...shared}>
    <path {...line} d="M8 2.5V13M3.5 9 8 13.5 12.5 9" />
  </svg>
)

export const RemoveIcon = () => (
  <svg {...shared}>
    <path {...line} d="m3.5 3.5 9 9m0-9-9 9" />
  </svg>
)

export const OpenIcon = () => (
  <svg {...shared}>
    <path {...line} d="m4 6 4 4 4-4" />
  </svg>
)

export const LinkIcon = () => (
  <svg {...shared}>
    <path
      {...line}
      d="M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 0 1 4.4 4.4L11.4 9M9 11.5l-1.2 1.2a3 3 0 0 1-4.4-4.4L4.6 7"
    />
  </svg>
)

export const ListIcon = () => (
  <svg {...shared}>
    <path {...line} d="M6 4h8M6 8h8M6 12h8M2.5 4v.1M2.5 8v.1M2.5 12v.1" />
  </svg>
)

export const NumbersIcon = () => (
  <svg {...shared}>
    <path {...line} d="M7 4h7M7 8h7M7 12h7M2 3.2 3 2.5V6M2 9.6c.6-1 2-.6 1.6.4L2 12.5h2" />
  </svg>
)
