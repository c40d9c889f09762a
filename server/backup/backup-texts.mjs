// What the commands for backups, restores and checks say, in both languages.

export const backupTexts = {
  backupWriting: { bg: "Записвам резервно копие в {file}…", en: "Writing a backup to {file}…" },
  backupDone: {
    bg: "Готово: {documents} документа, {rows} реда, {size} MB. Състоянието е от {moment}.",
    en: "Done: {documents} documents, {rows} rows, {size} MB. It is the state of {moment}.",
  },
  backupDamagedInside: {
    bg: "Внимание: документът {name} е повреден ({fault}). Записан е, както е. Вижте: pnpm zaedno check",
    en: "Note: the document {name} is damaged ({fault}). It was saved as it is. See: pnpm zaedno check",
  },
  backupIsOpen: {
    bg: "Файлът не е под парола. Който го има, има всичко: какво са писали групите, имената на хората, ключовете и входовете. Пазете го като ключ. С парола: pnpm zaedno backup --password",
    en: "The file has no password. Whoever has it has everything: what the groups wrote, people's names, the keys and the sign-ins. Guard it like a key. With a password: pnpm zaedno backup --password",
  },
  backupIsSealed: {
    bg: "Файлът е под парола. Без нея никой не може да го отвори, и вие също. Запишете я другаде.",
    en: "The file is under a password. Without it nobody can open the file, and you can't either. Write it down elsewhere.",
  },
  backupOfNothing: {
    bg: "Тук няма данни на Заедно ({folder}). Посочете папката или базата с DATA_DIR или DATABASE_URL. Копие не е направено.",
    en: "There are no data of Zaedno here ({folder}). Name the folder or the database with DATA_DIR or DATABASE_URL. No backup was made.",
  },
  backupFileThere: {
    bg: "Файлът {file} вече съществува и не го пипам. Дайте друго име.",
    en: "The file {file} exists already and I leave it alone. Give another name.",
  },
  backupDiskFull: {
    bg: "Няма място на диска при {folder}. Не остана недовършен файл. Освободете място и пуснете пак.",
    en: "The disk at {folder} is full. No unfinished file was left. Free some space and run it again.",
  },
  backupMissing: { bg: "Няма файл {file}.", en: "There is no file {file}." },
  backupNotOne: {
    bg: "{file} не е резервно копие на Заедно или началото му е повредено.",
    en: "{file} is no backup of Zaedno, or its beginning is damaged.",
  },
  backupDamaged: {
    bg: "Резервното копие е повредено или непълно. Нищо не е записано. Опитайте с друго копие.",
    en: "The backup is damaged or incomplete. Nothing was written. Try another copy of it.",
  },
  backupNeedsPassword: {
    bg: "Резервното копие е под парола. Пуснете пак с --password.",
    en: "The backup is under a password. Run it again with --password.",
  },
  backupWrongPassword: {
    bg: "Паролата не е вярна (или началото на файла е повредено). Нищо не е записано.",
    en: "The password is wrong (or the beginning of the file is damaged). Nothing was written.",
  },
  backupTooNew: {
    bg: "Резервното копие е от по-нова версия на Заедно. Обновете програмата и пуснете пак.",
    en: "The backup was made by a newer version of Zaedno. Update the program and run it again.",
  },
  backupOtherSchema: {
    bg: "Резервното копие е от друго издание на Заедно и тази програма не може да го прочете. Възстановете го с програмата, с която е направено.",
    en: "The backup is of another edition of Zaedno, which this program can't read. Restore it with the program that made it.",
  },
  backupVerified: {
    bg: "Файлът е цял: {documents} документа, {rows} реда, {files} файла, състояние от {moment}, направен от Заедно {program}.",
    en: "The file is whole: {documents} documents, {rows} rows, {files} files, the state of {moment}, made by Zaedno {program}.",
  },
  backupRehearsed: {
    bg: "Пробно възстановяване: успя, {documents} документа и {rows} реда са същите. Пробата е изтрита.",
    en: "Trial restore: it worked, {documents} documents and {rows} rows are the same. The trial is deleted.",
  },
  passwordAsk: { bg: "Парола: ", en: "Password: " },
  passwordAgain: { bg: "Още веднъж: ", en: "Once more: " },
  passwordsDiffer: { bg: "Двете пароли не са еднакви.", en: "The two passwords are not the same." },
  passwordShort: { bg: "Паролата трябва да е поне 12 знака.", en: "The password needs at least 12 characters." },
  restoreBegins: {
    bg: "Възстановявам от {file} (състояние от {moment})…",
    en: "Restoring from {file} (the state of {moment})…",
  },
  restoreNotEmpty: {
    bg: "Тук вече има данни ({what}) и не ги пипам. Възстановява се само в празна папка (DATA_DIR=друга-папка) или в празна база (DATABASE_URL).",
    en: "There are data here already ({what}) and I leave them alone. A restore needs an empty folder (DATA_DIR=another-folder) or an empty database (DATABASE_URL).",
  },
  restoreDiffers: {
    bg: "Възстановеното не съвпада със записаното ({what}). Нищо не е оставено в базата.",
    en: "What was restored is not what was saved ({what}). Nothing was left in the database.",
  },
  restoreDone: {
    bg: "Възстановени са {rows} реда и {documents} документа; всички са сравнени със записаното и са същите.",
    en: "{rows} rows and {documents} documents were restored; all were compared with what was saved and are the same.",
  },
  restoreEpochs: {
    bg: "Ако по телефоните има нещо по-ново от {moment}, то ще бъде предложено отново, когато се свържат.",
    en: "If phones hold anything newer than {moment}, it is offered again when they connect.",
  },
  restoreDamaged: {
    bg: "Внимание: документът {name} беше повреден още в копието ({fault}). Вижте: pnpm zaedno check",
    en: "Note: the document {name} was damaged already in the backup ({fault}). See: pnpm zaedno check",
  },
  restoreSignedOut: {
    bg: "Всички са излезли. Кодовете, поканите, връзките и всеки ПИН от копието вече не отварят нищо; дайте нови. Паролите остават: нека хората с парола я сменят. Ако имате собствен сертификат, направете нов.",
    en: "Everybody is signed out. Codes, invitations, links and PINs of the backup open nothing any more; give new ones. Passwords stay: people who have one should change it. If you have a certificate of your own, make a new one.",
  },
  restoreSessions: {
    bg: "Хората остават влезли, както бяха в копието. Ако копието е минало през чужди ръце, възстановете с --sign-out-everybody.",
    en: "People stay signed in as they were in the backup. If it went through other hands, restore with --sign-out-everybody.",
  },
  restoreKeyKept: {
    bg: "Тук имаше друг ключ; запазен е като {file}.",
    en: "There was another key here; it is kept as {file}.",
  },
  beforeMigration: {
    bg: "Новата версия променя базата данни. Първо записвам резервно копие в {file}…",
    en: "The new version changes the database. First a backup is written to {file}…",
  },
  beforeMigrationFailed: {
    bg: "Преди промяната на базата не успях да запиша резервно копие ({why}). Нищо не е променено. Поправете това и пуснете отново; или дайте друга папка с BACKUP_DIR.",
    en: "Before changing the database I could not write a backup ({why}). Nothing was changed. Mend that and start again; or name another folder with BACKUP_DIR.",
  },
  checkFine: {
    bg: "Всичко е наред: {documents} документа и {rows} промени са прегледани.",
    en: "All is well: {documents} documents and {rows} changes were looked through.",
  },
  checkNothingThere: { bg: "Тук още няма данни на Заедно.", en: "There are no data of Zaedno here yet." },
  checkOlderSchema: {
    bg: "Данните са от по-стара версия ({missing} промени назад); при следващото пускане ще бъдат обновени.",
    en: "The data are of an older version ({missing} changes behind); the next start brings them up to date.",
  },
  checkOtherSchema: {
    bg: "Данните не са на това издание на Заедно: {why}",
    en: "The data are not of this edition of Zaedno: {why}",
  },
  checkDocumentDamaged: {
    bg: "Планът „{title}“ ({name}) не може да се прочете: {fault}",
    en: "The plan “{title}” ({name}) can't be read: {fault}",
  },
  checkWrongBytes: {
    bg: "{count} записа в {what} на {name} не са това, което беше записано. Проверете диска.",
    en: "{count} records in {what} of {name} are not what was stored. Check the disk.",
  },
  checkPlanWithoutDocument: {
    bg: "Планът „{title}“ ({name}) няма документ.",
    en: "The plan “{title}” ({name}) has no document.",
  },
  checkDocumentWithoutPlan: { bg: "Документът {name} няма план.", en: "The document {name} has no plan." },
  checkNoKey: {
    bg: "Ключът {file} липсва: отворените кодове за влизане не могат да се покажат. Сложете го обратно или отворете нови кодове.",
    en: "The key {file} is missing: open join codes can't be shown. Put it back, or open new codes.",
  },
  checkOtherKey: {
    bg: "{count} кода за влизане не се отварят с ключа {file}: той е от друга инсталация. Отворете нови кодове и нови ПИН-ове.",
    en: "{count} join codes do not open with the key {file}: it belongs to another installation. Open new codes and set new PINs.",
  },
  checkMendHint: {
    bg: "Повреден план може да продължи от здравото: pnpm zaedno check --mend. Преди това направете резервно копие и проверете диска. Нищо не се изтрива.",
    en: "A damaged plan can go on from what is sound: pnpm zaedno check --mend. First make a backup and check the disk. Nothing is deleted.",
  },
  checkMended: {
    bg: "{name} продължава от здравото; {rows} повредени промени останаха настрана. Ако са по някой телефон, ще бъдат предложени отново.",
    en: "{name} goes on from what is sound; {rows} damaged changes were set aside. If a phone still holds them, they are offered again.",
  },
  checkMendedInPart: {
    bg: "{name} продължава от здравото; {rows} повредени промени и всичко, построено върху тях, останаха настрана. Ако са по някой телефон, ще бъдат предложени отново.",
    en: "{name} goes on from what is sound; {rows} damaged changes and all that was built on them were set aside. If a phone still holds them, they are offered again.",
  },
  checkMendAgain: {
    bg: "{name} се промени междувременно. Пуснете пак.",
    en: "{name} changed meanwhile. Run it again.",
  },
  migrated: { bg: "Базата данни е на новата версия.", en: "The database is of the new version." },
};
