/** Whether digits, with or without separators, pass Luhn's check of payment card numbers. Few other numbers pass it. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').split('').map(Number).reverse()
  const sum = digits.reduce((total, digit, place) => {
    const counted = place % 2 === 0 ? digit : digit * 2
    return total + (counted > 9 ? counted - 9 : counted)
  }, 0)
  return sum % 10 === 0
}
