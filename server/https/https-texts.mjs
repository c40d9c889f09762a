// What the terminal says about https on the local network and about addresses that change, in both languages.

export const httpsTexts = {
  certificateMade: {
    bg: "Сертификатът е готов за: {names}.",
    en: "The certificate is ready for: {names}.",
  },
  certificateNext: {
    bg: "Пуснете сървъра (или го спрете и пуснете пак): той ще отговаря и на https. На всеки телефон отворете http-адреса и добавете /trust; там пише какво да се натисне.",
    en: "Start the server (or stop and start it): it then answers on https, too. On each phone open the http address with /trust behind it; that page says what to press.",
  },
  certificateLeftOut: {
    bg: "Тези адреси не са от местна мрежа и не влизат в сертификата: {names}",
    en: "These addresses are not of a local network and are left out of the certificate: {names}",
  },
  certificateOtherNames: {
    bg: "Издателят на сертификати беше направен без {names}. За да ги включи: pnpm zaedno certificate --new-authority {names}. Тогава всеки телефон трябва да му се довери наново.",
    en: "The certificate authority was made without {names}. To have them: pnpm zaedno certificate --new-authority {names}. Each phone must then trust it anew.",
  },
  certificateWrongName: {
    bg: "„{name}“ не е име или адрес на компютър.",
    en: "“{name}” is no name or address of a computer.",
  },
  certificateRenewed: {
    bg: "Направен е нов сертификат за днешните адреси; доверието на телефоните остава.",
    en: "A new certificate was made for today's addresses; the phones' trust stays.",
  },
  secureNetwork: { bg: "По https (след /trust)", en: "By https (after /trust)" },
  trustPage: { bg: "Доверие за телефон", en: "Trust for a phone" },
  secureOff: {
    bg: "https не работи: {why}",
    en: "https does not work: {why}",
  },
  addressChanged: {
    bg: "ВНИМАНИЕ: адресът на този компютър се смени: беше {former}, сега е {now}.\n  Отпечатаните листове и QR кодове със стария адрес вече не водят насам.\n  Какво да направите: свържете компютъра към старата мрежа, или покажете новия QR код и отпечатайте листовете наново.",
    en: "NOTE: the address of this computer has changed: it was {former}, now it is {now}.\n  Printed sheets and QR codes with the old address lead here no more.\n  What to do: connect the computer to the former network, or show the new QR code and print the sheets again.",
  },
  firewallWindows: {
    bg: "Windows може да попита дали да пусне Node.js в мрежата. Отбележете „Частни мрежи“ и натиснете „Разрешаване на достъп“, иначе телефоните няма да стигнат дотук. Ако прозорецът не се появи или сте отказали: Настройки → Защитна стена → Разрешаване на приложение → Node.js.",
    en: "Windows may ask whether Node.js may use the network. Tick “Private networks” and press “Allow access”, or phones will not reach this computer. If no window appears, or you refused: Settings → Firewall → Allow an app → Node.js.",
  },
  firewallMac: {
    bg: "macOS може да попита дали да приема входящи връзки за „node“. Натиснете „Разрешаване“, иначе телефоните няма да стигнат дотук.",
    en: "macOS may ask whether “node” may accept incoming connections. Press “Allow”, or phones will not reach this computer.",
  },
};
