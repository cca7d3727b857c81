import DossierCommand

await DossierCommand.start()
