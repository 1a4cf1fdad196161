/** The facts that the demo school must show: labels word for word, in order. */
export const mainMenu: Record<string, readonly string[]> = {
  'Education & Admissions': [
    'Medical Education',
    'MD Admissions',
    'Master’s Degree Programs',
    'PhD Degree Programs',
    'Online Learning (HMX)',
    'Postgraduate Education',
    'Graduation',
    'Registrar',
    'Executive Education',
    'Health Info',
  ],
  Research: [
    'Research Departments, Centers, Initiatives and more',
    'Blavatnik Institute',
    'Postdoctoral Training',
    'HMS Researcher Resources',
    'Countway Library of Medicine',
    'Paper Chase',
  ],
  'News & Events': [
    'News',
    'Harvard Medicine magazine',
    'Multimedia',
    'Longwood Seminars',
    'Talks@12',
    'HMS Live',
    'Calendar',
    'Sign Up for Email Communications',
    'For Media',
    'Publications Archive',
    'Celebrating 50 Years of Diversity and Inclusion',
  ],
  'About HMS': [
    'The History of HMS',
    'Campus and Culture',
    'Diversity and Inclusion',
    'Facts and Figures',
    'HMS Affiliates',
    'LCME Accreditation',
    'Social Media Hub',
    'Leadership',
    'Contact HMS',
    'Office of the Dean',
  ],
  'Returning to Campus': [
    'Frequently Asked Questions',
    'HMS Testing Guide',
    'Harvard Coronavirus Website',
    'Community Messages',
    'HMS Flexwork Initiative',
    'Verify Your Vaccination',
    'Keep Harvard Healthy',
    'Harvard University Health Services',
    'HMS Responds to Coronavirus',
    'COVID-19 Advisory Team',
    'Resources for those affected by War in Ukraine',
  ],
}

/** Labels of the menus that have one level. */
export const flatMenus: Record<string, readonly string[]> = {
  utility: [
    'Teaching Hospitals & Affiliates',
    'Departments & Offices',
    'Dental Medicine',
    'Harvard University',
    'Giving',
  ],
  section: [
    'Master of Bioethics',
    'Master in Clinical Service Operations',
    'Master of Biomedical Informatics',
    'Master of Healthcare Quality and Safety',
    'Master of Science in Media, Medicine, and Health',
    'Master of Medical Sciences in Clinical Investigation',
    'Master of Medical Sciences in Global Health Delivery',
    'Master of Medical Sciences in Immunology',
    'Master of Medical Sciences in Medical Education',
    'Career & Professional Development Navigator',
    'Financial Aid',
  ],
  resources: [
    'HMS Master’s Graduation, HU Commencement and more',
    'HMS Master’s Student Handbook 2021–2022',
    'HMS Master’s Academic Calendar 2021–2022',
    'Master’s Cost of Attendance',
    'Office of the Registrar',
    'Office for Sexual and Gender-Based Dispute Resolution (ODR)',
    'Harvard University Health Services',
    'Harvard International Office',
    'Financial Aid',
    'Career and Professional Development',
  ],
  social: ['Facebook', 'Twitter', 'LinkedIn', 'Instagram', 'YouTube'],
  footer: [
    'MyHMS',
    'Mission and Values',
    'Privacy Policy',
    'Accessibility',
    'Contact HMS',
    'Jobs',
    'Harvard Medicine magazine',
    'Alumni',
  ],
}

/** In the order of the school's list: key, name, name in the list, degree type. */
export const programs = [
  ['bioethics', 'Master of Bioethics', undefined, 'academic-discipline'],
  ['biomedical-informatics', 'Master of Biomedical Informatics', undefined, 'academic-discipline'],
  ['clinical-service-operations', 'Master in Clinical Service Operations', undefined, 'academic-discipline'],
  [
    'healthcare-quality-and-safety',
    'Master of Healthcare Quality and Safety',
    undefined,
    'academic-discipline',
  ],
  [
    'media-medicine-and-health',
    'Master of Science in Media, Medicine, and Health',
    undefined,
    'academic-discipline',
  ],
  [
    'clinical-investigation',
    'Master of Medical Sciences in Clinical Investigation',
    'Clinical Investigation',
    'mmsc',
  ],
  ['immunology', 'Master of Medical Sciences in Immunology', 'Immunology', 'mmsc'],
  [
    'global-health-delivery',
    'Master of Medical Sciences in Global Health Delivery',
    'Global Health Delivery',
    'mmsc',
  ],
  ['medical-education', 'Master of Medical Sciences in Medical Education', 'Medical Education', 'mmsc'],
] as const

/** The programs as the inquiry form lists them, which is another order. */
export const programsInForm = [
  'Master of Bioethics',
  'Master in Clinical Service Operations',
  'Master of Biomedical Informatics',
  'Master of Healthcare Quality and Safety',
  'Master of Medical Sciences in Clinical Investigation',
  'Master of Medical Sciences in Immunology',
  'Master of Medical Sciences in Global Health Delivery',
  'Master of Medical Sciences in Medical Education',
  'Master of Science in Media, Medicine, and Health',
]

export const interests = [
  'Physician/Nurse/Clinician',
  'Academic - Research',
  'Academic - Education',
  'Industry - Management & Admin',
  'Industry - R&D & Reg Affairs',
  'Industry - HR',
  'Patient/Caregiver',
  'Student',
]

/** Known deadlines; every other date is a sample that is computed when the school is loaded. */
export const deadlines: Record<string, readonly string[]> = {
  bioethics: ['2025-10-01', '2026-01-14', '2026-03-04'],
  'biomedical-informatics': ['2025-01-08'],
  'global-health-delivery': ['2024-01-16'],
}
