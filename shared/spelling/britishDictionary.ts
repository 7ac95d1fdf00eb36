// By path: the package gives out no file of its own but a reader for Node.
import affixes from "../../node_modules/dictionary-en-gb/index.aff?raw";
import words from "../../node_modules/dictionary-en-gb/index.dic?raw";

/** The British dictionary (SCOWL, *-ise*) in Hunspell's two files, half a megabyte of text. */
export const britishDictionary = { aff: affixes, dic: words };
