/** A text without the signs that steer a terminal or that markup cannot hold; lines and tabs stay. */
export const printable = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
