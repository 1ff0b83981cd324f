export function withTypesSection(page: string, section: string): string
export function keepTypesSection(page: string, oldPage: string): string
