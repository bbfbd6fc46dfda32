// SPDX-License-Identifier: Apache-2.0
// expect: conversion from .* requested|no viable conversion
#include "kanteling/core/cents.hpp"
#include "kanteling/law/contribution_income.hpp"

bool poorer(kanteling::law::ContributionIncome a, kanteling::law::ContributionIncome b) {
#ifdef KANTELING_CONTROL
  return a < b;
#else
  kanteling::Cents const cents = a;
  return cents < kanteling::Cents{2'000'000} && a < b;
#endif
}
