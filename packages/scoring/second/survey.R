# A second opinion on points, errors and weights: R's package `survey` on the same ballots.
#
#     Rscript survey.R folder
#
# In the folder: ballots.csv (group, size, interviewer, one column an item: 0 to 1, empty for no answer),
# weights.csv (item, group, coefficient), people.csv (age, sex, worth), ages.csv and sexes.csv (kind, Freq).
# Prints a line for each figure.

suppressPackageStartupMessages(library(survey))

folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) read.csv(file.path(folder, name), stringsAsFactors = FALSE)
say <- function(name, value) cat(name, format(as.numeric(value), digits = 17), "\n")

# Points: a sum of ratios, one for each item and group; survey linearises it itself.
ballots <- read("ballots.csv")
cells <- read("weights.csv")
for (at in seq_len(nrow(cells))) {
  asked <- ballots$group == cells$group[at] & !is.na(ballots[[cells$item[at]]])
  ballots[[paste0("y", at)]] <- ifelse(asked, ballots[[cells$item[at]]], 0)
  ballots[[paste0("d", at)]] <- as.numeric(asked)
}
columns <- c(paste0("y", seq_len(nrow(cells))), paste0("d", seq_len(nrow(cells))))
terms <- paste0(format(cells$coefficient, digits = 17), " * y", seq_len(nrow(cells)), " / d", seq_len(nrow(cells)))
points_of <- function(name, design) {
  totals <- svytotal(reformulate(columns), design)
  points <- svycontrast(totals, list(points = parse(text = paste(terms, collapse = " + "))[[1]]))
  say(paste0(name, "-points"), coef(points))
  say(paste0(name, "-error"), SE(points))
}
options(survey.lonely.psu = "fail")
points_of("plain", svydesign(ids = ~1, strata = ~group, weights = ~1, data = ballots))
points_of("finite", svydesign(ids = ~1, strata = ~group, weights = ~1, fpc = ~size, data = ballots))
points_of("clustered", svydesign(ids = ~interviewer, strata = ~group, weights = ~1, data = ballots, nest = TRUE))

# Weights by population figures.
people <- read("people.csv")
ages <- read("ages.csv")
sexes <- read("sexes.csv")
plain <- svydesign(ids = ~1, weights = ~1, data = people)
share_of <- function(name, design) {
  share <- svymean(~worth, design)
  say(paste0(name, "-share"), coef(share))
  say(paste0(name, "-error"), SE(share))
}
share_of("stratified", postStratify(plain, ~age, ages))
share_of("raked", rake(plain, list(~age, ~sex), list(ages, sexes), control = list(maxit = 500, epsilon = 1e-12)))
population <- c(`(Intercept)` = sum(ages$Freq), ageold = ages$Freq[ages$age == "old"], sexman = sexes$Freq[sexes$sex == "man"])
people$age <- factor(people$age, levels = c("young", "old"))
people$sex <- factor(people$sex, levels = c("woman", "man"))
plain <- svydesign(ids = ~1, weights = ~1, data = people)
share_of("calibrated", calibrate(plain, ~age + sex, population, calfun = "raking", maxit = 500, epsilon = 1e-12))
