export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Hands a file to the browser, which keeps it where it keeps what is downloaded. */
export const saveFile = ({ name, type, text }: TextFile): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
